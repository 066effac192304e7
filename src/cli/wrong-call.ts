/** A call that cannot be carried out as typed: exit status 2, its message on stderr. */
export class WrongCall extends Error {
  override readonly name = "WrongCall";
}
