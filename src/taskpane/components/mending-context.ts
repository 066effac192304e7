/** Hands what mends findings to whichever component shows one. */
import { createContext, useContext } from "react";
import type { Mending } from "../controller/mending";

const MendingContext = createContext<Mending | null>(null);

export const MendingProvider = MendingContext.Provider;

export function useMending(): Mending {
  const mending = useContext(MendingContext);
  if (!mending) throw new Error("no MendingProvider");
  return mending;
}
