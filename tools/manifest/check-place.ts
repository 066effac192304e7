/** Asks the server under an address for what Excel will ask of it, and says in words what is not as it must be. */

/** What office.js loads at run time by host and language; a copy that lost one fails on that host alone. */
const needed = [
  "office/office.js",
  "office/excel-web-16.00.js",
  "office/excel-win32-16.01.js",
  "office/excel-mac-16.00.js",
  "office/zh-cn/office_strings.js",
  "office/en-us/office_strings.js",
  "assets/icon-32.png",
  "rules/target/unmeasurable.json",
];

const types: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/u,
  js: /^(?:text|application)\/(?:x-)?javascript\b/u,
  css: /^text\/css\b/u,
  png: /^image\/png\b/u,
  json: /^application\/json\b/u,
};

/** Empty where all is well. Certificates are judged by what this machine's Node trusts, with NODE_EXTRA_CA_CERTS. */
export async function checkPlace(baseUrl: string): Promise<string[]> {
  const page = await ask(new URL("taskpane.html", baseUrl));
  if (typeof page === "string") return [page];
  const troubles = [...troublesOf(page), ...troublesOfPage(page)];
  if (page.status !== 200) return troubles;
  const html = await page.text();
  const linked = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/gu)].map((match) => match[1] ?? "").filter((path) => !path.includes("://"));
  if (linked.length === 0) return [...troubles, `${page.url}：回来的不是绩效助手的页面（常见于统一登录、上网认证的跳转）`];
  const own = html.includes("office/office.js") ? needed : needed.filter((path) => !path.startsWith("office/"));
  for (const path of new Set([...linked, ...own])) {
    const answer = await ask(new URL(path, baseUrl));
    troubles.push(...(typeof answer === "string" ? [answer] : troublesOf(answer)));
    if (typeof answer !== "string") await answer.arrayBuffer();
  }
  return troubles;
}

function troublesOf({ status, url, headers }: Response): string[] {
  if (status === 404) return [`${url}：404，服务器上没有这个文件。检查文件夹和路径，大小写也要一致`];
  if (status !== 200) return [`${url}：服务器回答 ${status}，应当是 200`];
  const type = headers.get("Content-Type") ?? "";
  const wanted = types[/\.(\w+)$/u.exec(new URL(url).pathname)?.[1] ?? ""];
  return wanted === undefined || wanted.test(type) ? [] : [`${url}：类型是“${type}”，浏览器不会用，请在服务器上配好 MIME 类型`];
}

function troublesOfPage({ url, headers }: Response): string[] {
  const troubles: string[] = [];
  const maxAge = Number(/max-age=(\d+)/u.exec(headers.get("Cache-Control") ?? "")?.[1] ?? 0);
  if (maxAge > 0) troubles.push(`${url}：缓存 ${maxAge} 秒，换版以后用户还会打开旧页面，要写 Cache-Control: no-cache`);
  const framed = headers.get("X-Frame-Options") ?? /frame-ancestors[^;]*'(?:self|none)'/u.exec(headers.get("Content-Security-Policy") ?? "")?.[0];
  if (framed !== undefined) troubles.push(`${url}：响应头“${framed}”不许页面放进别的网页，网页版 Excel 打不开`);
  return troubles;
}

const certificateTroubles: Readonly<Record<string, string>> = {
  SELF_SIGNED_CERT_IN_CHAIN: "证书不受信任：签发它的 CA 不在这台机器的受信任根里",
  DEPTH_ZERO_SELF_SIGNED_CERT: "证书不受信任：它是自签名的",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "证书不受信任：这台机器不认签发它的 CA，或服务器没有带上中间证书",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "证书不受信任：这台机器不认签发它的 CA，或服务器没有带上中间证书",
  ERR_TLS_CERT_ALTNAME_INVALID: "证书里没有这个服务器名（subjectAltName）",
  CERT_HAS_EXPIRED: "证书过期了",
  CERT_NOT_YET_VALID: "证书还没到生效日期，检查服务器和本机的时间",
  ENOTFOUND: "找不到这台服务器，检查服务器名和 DNS",
  EAI_AGAIN: "找不到这台服务器，检查服务器名和 DNS",
  ECONNREFUSED: "连不上：服务没有启动、端口不对，或被防火墙挡住",
  ETIMEDOUT: "连不上：被防火墙挡住，或要走代理",
  UND_ERR_CONNECT_TIMEOUT: "连不上：被防火墙挡住，或要走代理",
  ERR_SSL_WRONG_VERSION_NUMBER: "这个端口不是 https",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "这个端口不是 https",
};

/** An answer of any status, or why there is none. */
async function ask(url: URL): Promise<Response | string> {
  try {
    return await fetch(url);
  } catch (error) {
    const code = codeOf(error);
    return `${url.href}：${certificateTroubles[code] ?? "没有得到回答"}（${code}）`;
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
