import type { Plugin } from "vite";
import { filesOf } from "./page-files.ts";

/** The names the build gave to the classes of each style file, by the end of its path. */
const classes = new Map<string, Readonly<Record<string, string>>>();

export const noteClasses = (file: string, names: Readonly<Record<string, string>>): void =>
  void classes.set(file.replace(/^.*\/src\//, ""), names);

const classOf = (file: string, name: string): string => {
  const found = classes.get(file)?.[name];
  if (!found) throw new Error(`${file} has no class ${name}`);
  return found;
};

const page = /\/src\/pages\/templates\/TemplatePages\.tsx$/;
const parts = /\/src\/pages\/templates\/(GraphView|RunForm)\.tsx$/;

/** The page of a template as far as it stands before its code: the studio writes into `data-of`. */
function frame(): string {
  const own = (name: string) => classOf("pages/templates/TemplatePage.module.css", name);
  const poster = (name: string) => classOf("pages/templates/Poster.module.css", name);
  return [
    `<div class="${classOf("app/AppFrame.module.css", "frame")}">`,
    `<nav class="${classOf("app/AppRail.module.css", "rail")}"></nav>`,
    `<main class="${classOf("app/AppFrame.module.css", "main")}"><div class="${own("page")}">`,
    `<header class="${own("head")}"><h1 class="${own("title")}" data-of="title"></h1></header>`,
    `<p class="${own("facts")}">&nbsp;</p>`,
    `<div class="${own("columns")}"><div class="${own("about")}">`,
    `<span class="${poster("frame")}" data-of="cover"><img alt="" class="${poster("picture")}"></span>`,
    `<p class="${own("summary")}" data-of="summary"></p>`,
    "</div></div></div></main></div>",
  ].join("");
}

/** The web app stands unseen until it has the page itself to show, and takes the frame away. */
const unseen = "#early ~ #root { display: none; }";
const late = '<script src="/early-template.js" defer></script>';

/** What stands inside already is not to be waited for when the page's code asks for it. */
const known = (file: string): string =>
  `<link rel="stylesheet" media="print" crossorigin href="/${file}">`;

const stylesheet = /<link rel="stylesheet" crossorigin href="\/([^"]+)">/g;

/**
 * Beside the page of the web app, that of a template: the same, with a frame for its first words, the
 * styles of that frame inside so that nothing is waited for to show them, and the files a template is
 * shown by asked for from its head.
 */
export const templateDocument: Plugin = {
  name: "template-document",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const text = (file: string): string => {
        const found = bundle[file];
        if (found?.type !== "asset") throw new Error(`${file} was not built`);
        return String(found.source);
      };
      const own = filesOf(bundle, page);
      const rest = filesOf(bundle, parts).filter((file) => !own.includes(file));
      const styles = own.filter((file) => file.endsWith(".css")).map(text);
      const links = [...own, ...rest].flatMap((file) => {
        if (file.endsWith(".js")) return `<link rel="modulepreload" crossorigin href="/${file}">`;
        return own.includes(file)
          ? known(file)
          : `<link rel="preload" as="style" crossorigin href="/${file}">`;
      });
      const source = text("index.html")
        .replace(stylesheet, (_link, file: string) => `<style>${text(file)}</style>${known(file)}`)
        .replace("</head>", () => {
          const inside = `<style>${styles.join("")}${unseen}</style>`;
          return `${inside}${links.join("")}${late}</head>`;
        })
        .replace('<div id="root">', () => `<div id="early">${frame()}</div><div id="root">`);
      this.emitFile({ type: "asset", fileName: "template-page.html", source });
    },
  },
};
