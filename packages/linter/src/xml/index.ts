export { lintXml } from './lint-xml.ts';
