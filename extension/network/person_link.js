// Somebody's name, which leads to their page.
import { h } from "../interface/element.js";
import { hashOf } from "./address.js";

/** @param {{ id: string, name: string }} who */
export const personLink = ({ id, name }) => h("a", { href: hashOf(["person", id]) }, name);
