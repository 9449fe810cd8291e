'use strict';

// What stands in a document reaches the page as text only: `element` makes nodes, and nothing here takes markup.

const SVG = 'http://www.w3.org/2000/svg';

// What viewers obey instead of showing it: controls, and what reorders a line (Unicode Standard Annex #9, §2.6).
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The text with every character that would be obeyed spelt out. */
function visible(text) {
    return String(text).replace(OBEYED, (one) => `\\u{${one.codePointAt(0).toString(16).toUpperCase()}}`);
}

function fill(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined || value === null || value === false) continue;
        if (typeof value === 'function') node.addEventListener(name, value);
        else node.setAttribute(name, value === true ? '' : visible(value));
    }
    for (const child of children.flat(Infinity)) {
        if (child === undefined || child === null || child === false) continue;
        node.append(child instanceof Node ? child : visible(child));
    }
    return node;
}

/** An HTML element: functions among the attributes listen, children are nodes or text. */
function element(name, attributes = {}, ...children) {
    return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
function shape(name, attributes = {}, ...children) {
    return fill(document.createElementNS(SVG, name), attributes, children);
}

/** Text in the font of code. */
function code(text) {
    return element('code', {}, text);
}

/** A small label. */
function tag(text, kind = '', title = undefined) {
    return element('span', { class: `tag ${kind}`, title }, text);
}

/** A section under a heading; nothing where it would be empty. */
function section(title, ...children) {
    const content = children.flat(Infinity).filter((child) => child);
    return content.length === 0 ? null : element('section', {}, element('h2', {}, title), content);
}

/** Facts as terms and what they are; entries without a value are left out. */
function facts(entries) {
    const rows = entries.filter(([, value]) => value !== undefined && value !== null && value !== '');
    return rows.length === 0
        ? null
        : element('dl', { class: 'facts' }, rows.map(([term, value]) => [
            element('dt', {}, term), element('dd', {}, value),
        ]));
}

/** The first of many nodes, and a button for the rest, so that a page of thousands opens at once. */
function inPortions(container, items, draw, portion = 150) {
    let drawn = 0;
    const more = element('button', { type: 'button', class: 'more', click: next });
    const holder = element('div', {}, container, more);
    function next() {
        container.append(...items.slice(drawn, drawn + portion).map(draw));
        drawn = Math.min(drawn + portion, items.length);
        more.hidden = drawn === items.length;
        more.textContent = `Show ${Math.min(portion, items.length - drawn)} of ${items.length - drawn} more`;
    }
    next();
    return holder;
}

/** `1 type`, `2 types`. */
function counted(number, noun, plural = `${noun}s`) {
    return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}
