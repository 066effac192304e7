/** Errors as Excel names them. Codes are from `Excel.ErrorCodes`; the sentences are Excel's English ones where known, else inferred. */

export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly code: string,
    message: string,
    readonly location: string | null = null,
  ) {
    super(message);
  }
}

export const itemNotFound = (what: string) => new ApiError("ItemNotFound", `The requested resource doesn't exist. (${what})`);

export const invalidArgument = (why: string) => new ApiError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${why})`);

export const accessDenied = (sheet: string) =>
  new ApiError("AccessDenied", `You cannot perform the requested operation. (${sheet} is protected)`);

/** Never an Excel error: the simulator lacks the member, and says which. */
export class NotEmulated extends ApiError {
  constructor(member: string) {
    super("ApiNotFound", `Simulator: ${member} is not emulated.`, member);
  }
}
