/** The address under which the add-in's folder is served: what Office takes as one, and in words why not. */

/** Said as it is, without a stack. */
export class ManifestError extends Error {}

/** The longest thing appended to it in the manifest, with room; Office takes 2,048 characters. */
const longest = 2048 - 64;

/** Always ends in a slash; a name in Chinese comes out as Office wants it, in punycode, a path percent-encoded. */
export function readBaseUrl(text: string): string {
  const given = text.trim();
  if (!/^[a-z][a-z\d+.-]*:\/\//iu.test(given)) throw new ManifestError(`“${given}”不是完整的网址：要从 https:// 写起，例如 https://jixiao.example.cn/jixiao/`);
  const url = parse(given);
  if (url.protocol !== "https:") throw new ManifestError(`${given}：Office 只从 https 网址装加载项，不能用 ${url.protocol}//。给服务器装上证书，把网址改成 https://`);
  if (url.username !== "" || url.password !== "") throw new ManifestError("网址里不能带用户名和密码");
  if (url.search !== "" || url.hash !== "") throw new ManifestError(`${given}：要的是放加载项的文件夹的网址，不能带“?”“#”和后面的内容`);
  if (/\.(?:html?|xml|js)$/iu.test(url.pathname)) throw new ManifestError(`${given}：要的是放加载项的文件夹的网址，不带文件名，例如 ${new URL(".", url).href}`);
  const base = url.pathname.endsWith("/") ? url.href : `${url.href}/`;
  if (base.length > longest) throw new ManifestError(`网址太长：${base.length} 个字符，Office 最多接受 2048 个`);
  return base;
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new ManifestError(`“${text}”不是有效的网址，请检查服务器名和端口（1～65535）`);
  }
}
