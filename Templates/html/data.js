'use strict';

/** A number that JavaScript would spell otherwise than the source: `0.10`, `9223372036854775807`, `1e400`. */
class SpelledNumber {
    constructor(spelling) { this.spelling = spelling; }
    toString() { return this.spelling; }
}

/** The data that the page brings along. */
function embeddedData() {
    return JSON.parse(document.getElementById('data').textContent, (key, value, context) =>
        typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
            ? new SpelledNumber(context.source) : value);
}

/** A value of JSON as it is spelt, on one line. */
function spelled(value) {
    if (value instanceof SpelledNumber) return value.spelling;
    if (Array.isArray(value)) return `[${value.map(spelled).join(', ')}]`;
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${spelled(one)}`).join(', ')}}`;
}

/** A value of JSON with a line for each entry. */
function spelledInLines(value, indentation = '') {
    const short = spelled(value);
    if (value === null || typeof value !== 'object' || value instanceof SpelledNumber || short.length < 80) return short;
    const inner = `${indentation}  `;
    const lines = Array.isArray(value)
        ? value.map((one) => inner + spelledInLines(one, inner))
        : Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${spelledInLines(one, inner)}`);
    const [opening, closing] = Array.isArray(value) ? '[]' : '{}';
    return `${opening}\n${lines.join(',\n')}\n${indentation}${closing}`;
}

/** A link to a line of the source, relative to where the tool ran; text alone where the source is no file. */
function sourceLink(location, text = `${location.file}:${location.line}`) {
    const place = `${location.file}:${location.line}:${location.column}`;
    const path = sourcePath(location.file);
    return path === null
        ? element('span', { class: 'source', title: place }, text)
        : element('a', { class: 'source', href: `${path}#L${location.line}`, title: place }, text);
}

/** A path as a relative reference (RFC 3986 §4.2) that nothing in a file's name turns into a scheme or a host. */
function sourcePath(file) {
    if (file === '' || file.startsWith('<')) return null;
    const steps = file.split('/').filter((step) => step !== '').map(encodeURIComponent).join('/');
    return (file.startsWith('/') ? '/' : './') + steps;
}
