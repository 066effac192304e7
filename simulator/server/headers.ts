/**
 * What every answer says beside its content. Nothing may be fetched from, or sent to, any other host:
 * - `'unsafe-inline'` for styles: Univer, Fluent and style-loader write style elements and attributes.
 * - `blob:` and `data:`: Univer's icons and cursors, the copy that is downloaded.
 */
const policy = (addInOrigin: string): string => [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: blob:${addInOrigin}`,
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  `frame-src 'self'${addInOrigin}`,
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** `addInOrigin`: the one other server, where the add-in is served by somebody else. */
export const headers = (addInOrigin?: string): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": policy(addInOrigin === undefined ? "" : ` ${addInOrigin}`),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-store",
});
