// Written by scripts/embed from Templates/html. Do not edit.
// swift-format-ignore-file

extension EmbeddedHTML {
    static let files: [(path: String, text: String)] = [
        (
            "base.css",
            ########"""
:root {
    color-scheme: light dark;
    --paper: light-dark(#fcfbf9, #17181b);
    --raised: light-dark(#f4f2ee, #1f2125);
    --ink: light-dark(#1f1f22, #e7e5e0);
    --soft: light-dark(#5d5a55, #a9a69f);
    --line: light-dark(#e0dcd5, #34363c);
    --accent: light-dark(#1f5fa8, #8ab8f0);
    --chosen: light-dark(#e3ecf7, #26364a);
    --good: light-dark(#23703a, #7fcf96);
    --warning: light-dark(#8a5300, #e8b463);
    --bad: light-dark(#b0272d, #f28b8b);
    --violet: light-dark(#6d3fa0, #c3a2ec);
    --teal: light-dark(#0f6b6b, #6fcaca);
    --text: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Cantarell, "Liberation Sans", sans-serif;
    --code: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace;
    font-family: var(--text);
    font-size: 16px;
    line-height: 1.5;
}
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }

* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(17rem, 23rem) minmax(0, 1fr);
    background: var(--paper);
    color: var(--ink);
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 0.5rem; top: -4rem; padding: 0.4rem 0.8rem; background: var(--paper); z-index: 1; }
.skip:focus { top: 0.5rem; }
code, pre, kbd, .name, .type, .call { font-family: var(--code); font-size: 0.875em; font-variant-ligatures: none; }
code { overflow-wrap: anywhere; }
pre { overflow: auto; padding: 0.8rem 1rem; background: var(--raised); border-radius: 8px; line-height: 1.45; }
kbd { padding: 0.05em 0.4em; border: 1px solid var(--line); border-radius: 4px; color: var(--soft); }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 999px;
    padding: 0.15rem 0.75rem; cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }

/* Above: what this is a page of. */
header {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 1rem;
    padding: 0.6rem 1.25rem;
    border-bottom: 1px solid var(--line);
}
.home { font-weight: 650; color: var(--ink); }
#source { color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#source { flex: 1; }
header > :last-child { margin-inline-start: auto; }
#places { white-space: nowrap; }
#theme { font-size: 0.8125rem; white-space: nowrap; }

/* Aside: what there is. */
#finder { display: flex; flex-direction: column; min-height: 0; border-inline-end: 1px solid var(--line); }
.search { position: relative; padding: 0.9rem 1rem 0.5rem; }
.search kbd { position: absolute; inset-inline-end: 1.6rem; top: 1.45rem; pointer-events: none; }
#query { width: 100%; font: inherit; color: inherit; background: var(--raised); border: 1px solid transparent; border-radius: 8px;
    padding: 0.45rem 0.75rem; }
#query::placeholder { color: var(--soft); opacity: 1; }
#query:focus { outline: none; border-color: var(--accent); background: var(--paper); }
#query:focus ~ kbd, #query:not(:placeholder-shown) ~ kbd { display: none; }
#filters { display: flex; flex-wrap: wrap; gap: 0.3rem; padding: 0 1rem 0.6rem; }
#filters button { font-size: 0.78rem; padding: 0.05rem 0.55rem; color: var(--soft); }
#filters button[aria-pressed="true"] { background: var(--chosen); color: var(--ink); border-color: var(--chosen); }
#entries { flex: 1; overflow: auto; overscroll-behavior: contain; position: relative; min-height: 0; }
#entries > div { position: relative; }
#entries a { position: absolute; inset-inline: 0.5rem; height: 2.125rem; display: flex; align-items: center; gap: 0.5rem;
    padding: 0 0.5rem; border-radius: 6px; color: var(--ink); white-space: nowrap; overflow: hidden; }
#entries a:hover { background: var(--raised); text-decoration: none; }
#entries a[aria-selected="true"] { background: var(--chosen); }
#entries a[aria-current="page"] .name { font-weight: 650; }
#entries .name { overflow: hidden; text-overflow: ellipsis; flex: 0 1 auto; font-size: 0.8125rem; }
#entries .match { color: var(--soft); font-size: 0.78rem; flex: 1 1 4rem; overflow: hidden; text-overflow: ellipsis; text-align: end; }
#found { margin: 0; padding: 0.4rem 1rem; color: var(--soft); font-size: 0.78rem; border-top: 1px solid var(--line); }
.dot { width: 0.5rem; height: 0.5rem; border-radius: 50%; margin-inline-start: auto; flex: none; background: var(--soft); }

/* The page. */
main { overflow: auto; min-height: 0; scrollbar-gutter: stable; }
article { max-width: 66rem; padding: 2rem clamp(1rem, 4vw, 3.5rem) 6rem; }
h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.015em; margin: 0 0 0.4rem; font-weight: 650; overflow-wrap: anywhere; }
h2 { font-size: 1.0625rem; margin: 2.25rem 0 0.75rem; font-weight: 650; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; font-weight: 600; }
.summary { color: var(--soft); font-size: 1.0625rem; margin: 0.25rem 0 1rem; }
.under { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; margin: 0 0 1.25rem; }
.source { color: var(--soft); font-size: 0.8125rem; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.aside { color: var(--soft); font-size: 0.8125rem; }
.prose { max-width: 46rem; }
.prose p, .prose ul { margin: 0 0 0.6rem; }
.prose .target { color: var(--soft); font-size: 0.8125em; overflow-wrap: anywhere; }
.tag { display: inline-block; padding: 0 0.5em; border: 1px solid var(--line); border-radius: 999px; font-size: 0.75rem; line-height: 1.6;
    color: var(--soft); white-space: nowrap; }
.good { color: var(--good); }
.warning, .risky { color: var(--warning); }
.error, .breaking { color: var(--bad); }
.tag.good, .tag.warning, .tag.breaking, .tag.risky { border-color: currentColor; }
.dot.warning, .dot.risky { background: var(--warning); }
.dot.error, .dot.breaking { background: var(--bad); }
.more { margin-top: 0.75rem; }

table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead th:first-child { width: 27%; }
.presence-column { width: 9rem; }
.line-column { width: 4rem; }
thead th { font-size: 0.78rem; font-weight: 500; color: var(--soft); text-align: start; padding: 0 1rem 0.4rem 0; }
tbody th, tbody td { text-align: start; vertical-align: top; padding: 0.7rem 1rem 0.7rem 0; border-top: 1px solid var(--line); }
tbody th { font-weight: 400; width: 27%; overflow-wrap: anywhere; }
tbody th .name { font-weight: 600; }
tbody th .aside { display: block; }
tbody th .tag { margin-inline-start: 0.5em; }
td.presence { width: 9rem; font-size: 0.875rem; }
td.line { width: 4rem; padding-inline-end: 0; text-align: end; }
thead th:last-child { padding-inline-end: 0; }
thead th.line-column { text-align: end; }
td p { margin: 0.25rem 0 0; }
td .prose { margin-top: 0.3rem; font-size: 0.9375rem; color: var(--soft); }
.old { text-decoration: line-through; text-decoration-thickness: 1px; }

.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1.25rem; margin: 1rem 0; }
.facts dt { color: var(--soft); font-size: 0.875rem; }
.facts dd { margin: 0; font-size: 0.9375rem; }
td .facts { margin: 0.35rem 0 0; gap: 0.1rem 0.75rem; }
td .facts dt, td .facts dd { font-size: 0.8125rem; }

@media (max-width: 50rem) {
    body { grid-template: auto 38vh minmax(0, 1fr) / minmax(0, 1fr); }
    #finder { border-inline-end: 0; border-bottom: 1px solid var(--line); }
    #source, #filters { display: none; }
    thead { display: none; }
    tbody tr { display: block; border-top: 1px solid var(--line); padding: 0.6rem 0; }
    tbody th, tbody td, td.line, td.presence { display: block; width: auto; border: 0; padding: 0.1rem 0; text-align: start; }
    .facts { gap: 0.25rem 0.75rem; }
}
@media (prefers-reduced-motion: no-preference) {
    button, #entries a { transition: background-color 0.12s, border-color 0.12s, color 0.12s; }
}
@media print {
    body { display: block; }
    #finder, header, .more { display: none; }
    main { overflow: visible; }
}

"""########
        ),
        (
            "change-list.js",
            ########"""
'use strict';

/** The changes of a type or an operation, the severest first. */
function changeGroup(entry, heading = 'h2', portion = 100) {
    const changes = shownChanges(entry);
    return element('section', { class: 'group' },
        element(heading, {}, element('a', { href: entry.route }, entry.name), ' ',
            entry.kind === 'operation' ? tag('operation') : null),
        inPortions(element('ul', { class: 'changes' }), changes, changeItem, portion));
}

function changeItem(change) {
    return element('li', { class: change.severity },
        element('p', { class: 'what' }, element('strong', { class: change.severity }, change.severity), ' ',
            change.member === undefined ? null : [element('span', { class: 'name' }, change.member), ' '],
            element('span', { class: 'rule' }, change.rule),
            change.isGuessed ? tag('guessed', 'risky', 'It is not certain that both are the same') : null,
            change.otherOperations ? tag(`and ${counted(change.otherOperations, 'more operation')}`) : null),
        transition(change),
        change.severity === 'safe' ? element('p', { class: 'aside' }, effectSentences(change)) : effects(change),
        element('p', { class: 'where' }, places(change)));
}

/** What there was and what there is, side by side. */
function transition({ before, after }) {
    if (before === undefined && after === undefined) return null;
    return element('div', { class: 'transition' },
        element('div', { class: 'before' }, element('span', {}, 'before'), before === undefined ? '—' : code(before)),
        element('div', { class: 'after' }, element('span', {}, 'after'), after === undefined ? '—' : code(after)));
}

/** What it means on the wire in each direction, and in Swift. */
function meanings({ wire, swift }) {
    const isAlike = wire.length === 2 && wire[0].effect === wire[1].effect && wire[0].severity === wire[1].severity;
    const rows = isAlike ? [['requests and responses', wire[0]]] : wire.map((one) => [`${one.direction}s`, one]);
    return [...rows, ['Swift', swift]];
}

function effects(change) {
    return facts(meanings(change).map(([term, { severity, effect }]) =>
        [term, [element('span', { class: severity }, severity), ' ', effect]]));
}

/** The same in one line, where nothing of it is harm. */
function effectSentences(change) {
    return meanings(change).map(([term, { effect }]) => `${term}: ${effect} `);
}

function places(change) {
    const links = [change.old, change.new].filter((location) => location).map((location) => sourceLink(location));
    return links.length === 2 ? [links[0], ' → ', links[1]] : links;
}

"""########
        ),
        (
            "changes.js",
            ########"""
'use strict';

const WEIGHTS = ['breaking', 'risky', 'safe'];

/** What changed in one type or operation. */
class ChangedEntry {
    constructor(kind, name, changes) {
        Object.assign(this, { kind, name });
        this.changes = WEIGHTS.flatMap((severity) => changes.filter((change) => change.severity === severity));
        this.route = route(kind, name);
        this.severity = this.changes[0].severity;
    }

    /** What can be searched. */
    get words() {
        this.found ??= [this.name, ...this.changes.flatMap((change) =>
            [change.member, change.rule, change.before, change.after].filter((word) => word))]
            .map((word) => word.toLowerCase());
        return this.found;
    }
}

const difference = embeddedData();

/** The changes of each type and operation, the severest first, and among equals as they come. */
const changed = (() => {
    const groups = new Map();
    for (const change of difference.changes) {
        const kind = change.operation === undefined ? 'type' : 'operation';
        const key = `${kind} ${change.type ?? change.operation}`;
        if (!groups.has(key)) groups.set(key, { kind, name: change.type ?? change.operation, changes: [] });
        groups.get(key).changes.push(change);
    }
    return [...groups.values()].map(({ kind, name, changes }) => new ChangedEntry(kind, name, changes))
        .sort((a, b) => WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity));
})();

const changedByRoute = new Map(changed.map((entry) => [entry.route, entry]));

/** Which severities are shown. */
const shownSeverities = new Set(WEIGHTS);

function shownChanges(entry) {
    return entry.changes.filter((change) => shownSeverities.has(change.severity));
}

/** The entries that have changes of the severities that are shown, and all words of the query. */
function findChanged(query) {
    const words = query.toLowerCase().split(/\s+/).filter((word) => word);
    const found = changed.filter((entry) => shownChanges(entry).length > 0
        && words.every((word) => entry.words.some((one) => one.includes(word))));
    const isNamed = (entry) => words.length > 0 && words.every((word) => entry.words[0].includes(word));
    return words.length === 0 ? found : [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}

"""########
        ),
        (
            "data.js",
            ########"""
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

"""########
        ),
        (
            "difference-page.js",
            ########"""
'use strict';

const differenceName = (() => {
    const files = (side) => [...new Set(difference.changes.map((change) => change[side]?.file).filter((file) => file))];
    const name = (side) => (files(side).length === 1 ? files(side)[0].split('/').pop() : undefined);
    return name('old') && name('new') ? `${name('old')} → ${name('new')}` : 'Changes';
})();

const finder = new Finder({ find: findChanged, row: changedRow, noun: ['type or operation', 'types and operations'] });

function changedRow(entry) {
    return [element('span', { class: `dot lead ${entry.severity}`, title: entry.severity }),
        element('span', { class: 'name' }, entry.name),
        element('span', { class: 'match' }, counted(entry.changes.length, 'change'))];
}

/** Everything, in portions. */
function allChanges() {
    const groups = changed.filter((entry) => shownChanges(entry).length > 0);
    return {
        title: '',
        content: element('article', {},
            element('h1', {}, differenceName),
            element('p', { class: 'summary' }, advice()),
            element('div', { class: 'counts' }, WEIGHTS.map((severity) => element('div', { class: severity },
                element('strong', {}, difference.counts[severity].toLocaleString('en')), severity))),
            rules(),
            groups.length === 0 ? element('p', {}, 'No changes of the severities that are shown.')
                : inPortions(element('div'), groups, (entry) => changeGroup(entry, 'h2', 5), 10)),
    };
}

function advice() {
    return difference.changes.length === 0 ? 'No changes.'
        : ['Recommended version: ', element('strong', {}, difference.recommendedVersion), '.'];
}

/** How often each rule applies; each searches for where. */
function rules() {
    const counts = new Map();
    for (const { rule } of difference.changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    if (sorted.length === 0) return null;
    return section('Rules', inPortions(element('p', { class: 'rules' }), sorted, ([rule, count]) =>
        element('button', { type: 'button', class: 'filter', click: () => finder.ask(rule) }, `${rule} ${count}`), 40));
}

function changedPage(kind) {
    return (key) => {
        const entry = changedByRoute.get(route(kind, key));
        return entry && { title: entry.name, content: element('article', {}, changeGroup(entry, 'h1')) };
    };
}

const pages = { '': allChanges, type: changedPage('type'), operation: changedPage('operation') };

/** A button for each severity, pressed while its changes are shown. */
function drawSeverities(redraw) {
    document.getElementById('filters').append(...WEIGHTS.map((severity) => {
        const button = element('button', { type: 'button', 'aria-pressed': 'true' },
            element('span', { class: `dot ${severity}` }), ` ${severity} ${difference.counts[severity].toLocaleString('en')}`);
        button.addEventListener('click', () => {
            const isShown = !shownSeverities.delete(severity);
            if (isShown) shownSeverities.add(severity);
            button.setAttribute('aria-pressed', String(isShown));
            redraw();
        });
        return button;
    }));
}

document.getElementById('source').textContent = visible(differenceName);
finder.search();
const redraw = followRoutes(pages, differenceName, ({ kind, key }) => finder.show(route(kind, key)));
drawSeverities(() => {
    finder.search();
    redraw();
});

"""########
        ),
        (
            "difference.css",
            ########"""
#entries .match { flex: none; }
.dot.lead { margin-inline-start: 0; }
.dot.safe { background: var(--good); }
#filters .dot { display: inline-block; }
#filters button[aria-pressed="false"] { text-decoration: line-through; }
.counts { display: flex; gap: 2.5rem; margin: 1.5rem 0; }
.counts div { display: flex; flex-direction: column; }
.counts strong { font-size: 2rem; line-height: 1.1; font-weight: 650; font-variant-numeric: tabular-nums; }
.safe { color: var(--good); }
.rules { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.filter { font-size: 0.8125rem; padding: 0 0.6rem; }
.group h1 a, .group h2 a { color: var(--ink); font-family: var(--code); font-size: 0.9375em; overflow-wrap: anywhere; }
.changes { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem; }
.changes li { color: var(--ink); background: var(--raised); border-inline-start: 3px solid var(--good); border-radius: 0 8px 8px 0;
    padding: 0.75rem 1.1rem; }
.changes li.risky { border-color: var(--warning); }
.changes li.breaking { border-color: var(--bad); }
.changes p { margin: 0; }
.what { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 0.6rem; }
.what .name { font-weight: 600; }
.rule { font-family: var(--code); font-size: 0.78rem; color: var(--soft); }
.transition { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1px; margin: 0.6rem 0; background: var(--line);
    border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.transition div { background: var(--paper); padding: 0.4rem 0.8rem; }
.transition span { display: block; font-size: 0.6875rem; color: var(--soft); }
.changes .facts { margin: 0.5rem 0; }
.changes .facts dd, .changes .facts dt { font-size: 0.875rem; }

"""########
        ),
        (
            "difference.html",
            ########"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="POLICY">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Changes</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="base.css">
<link rel="stylesheet" href="difference.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<a class="home" href="#/">Changes</a>
<span id="source"></span>
<button id="theme" type="button"></button>
</header>
<nav id="finder" aria-label="Types and operations that changed">
<div class="search">
<label class="hidden" for="query">Search types, operations, members and rules</label>
<input id="query" type="search" placeholder="Search" autocomplete="off" spellcheck="false"
    role="combobox" aria-expanded="true" aria-controls="entries" aria-autocomplete="list" aria-keyshortcuts="/">
<kbd aria-hidden="true">/</kbd>
</div>
<div id="filters" role="group" aria-label="Severities"></div>
<div id="entries" role="listbox" aria-label="Types and operations that changed"></div>
<p id="found" role="status"></p>
</nav>
<main id="content" tabindex="-1"></main>
<noscript><p>This page draws its content with a script, which it brings along.</p></noscript>
<script type="application/json" id="data">DATA</script>
<script src="elements.js"></script>
<script src="data.js"></script>
<script src="theme.js"></script>
<script src="finder.js"></script>
<script src="routes.js"></script>
<script src="changes.js"></script>
<script src="change-list.js"></script>
<script src="difference-page.js"></script>
</body>
</html>

"""########
        ),
        (
            "elements.js",
            ########"""
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

"""########
        ),
        (
            "finder.js",
            ########"""
'use strict';

/**
 * The search field and the list below it. The list draws only the rows that are seen, however many there are.
 *
 * - `find(query)`: the entries to list, each with its `route`.
 * - `row(entry)`: what a row holds.
 * - `noun`: what an entry is called, and several.
 * - `searched(query)`: is told of every search.
 */
class Finder {
    constructor({ find, row, noun, searched = () => {} }) {
        Object.assign(this, { find, row, noun, searched, entries: [], active: -1, shownRoute: '' });
        this.field = document.getElementById('query');
        this.list = document.getElementById('entries');
        this.status = document.getElementById('found');
        this.height = 2.125 * parseFloat(getComputedStyle(document.documentElement).fontSize);
        this.rows = element('div', { role: 'presentation' });
        this.list.append(this.rows);
        this.field.addEventListener('input', () => this.search());
        this.list.addEventListener('scroll', () => this.draw());
        new ResizeObserver(() => this.draw()).observe(this.list);
        document.addEventListener('keydown', (event) => this.press(event));
    }

    /** Lists what the query finds. */
    search() {
        const query = this.field.value;
        this.entries = this.find(query);
        this.active = query.trim() === '' ? this.entries.findIndex((entry) => entry.route === this.shownRoute) : 0;
        this.status.textContent = this.entries.length === 0
            ? 'Nothing found' : counted(this.entries.length, ...this.noun);
        this.list.scrollTop = 0;
        this.searched(query);
        this.reveal();
        this.draw();
    }

    /** Searches for a text that stands behind a link. */
    ask(query) {
        this.field.value = query;
        this.search();
        this.field.focus();
    }

    /** Marks the entry whose page is shown. */
    show(route) {
        this.shownRoute = route;
        const index = this.entries.findIndex((entry) => entry.route === route);
        if (index >= 0) this.active = index;
        this.reveal(true);
        this.draw();
    }

    draw() {
        const first = Math.max(0, Math.floor(this.list.scrollTop / this.height) - 4);
        const count = Math.ceil(this.list.clientHeight / this.height) + 8;
        this.rows.style.height = `${this.entries.length * this.height}px`;
        this.rows.replaceChildren(...this.entries.slice(first, first + count).map((entry, index) =>
            this.option(entry, first + index)));
        if (this.rows.querySelector('#active')) this.field.setAttribute('aria-activedescendant', 'active');
        else this.field.removeAttribute('aria-activedescendant');
    }

    option(entry, index) {
        const option = element('a', {
            role: 'option', href: entry.route, tabindex: '-1', id: index === this.active ? 'active' : undefined,
            'aria-selected': String(index === this.active), 'aria-posinset': index + 1,
            'aria-setsize': this.entries.length, 'aria-current': entry.route === this.shownRoute ? 'page' : undefined,
        }, this.row(entry));
        option.style.top = `${index * this.height}px`;
        return option;
    }

    /** Scrolls to the active row where it is not seen: to the next edge, or so that it stands in the middle. */
    reveal(inTheMiddle = false) {
        if (this.active < 0) return;
        const top = this.active * this.height;
        const bottom = top + this.height - this.list.clientHeight;
        if (top >= this.list.scrollTop && bottom <= this.list.scrollTop) return;
        const middle = top - (this.list.clientHeight - this.height) / 2;
        this.list.scrollTop = inTheMiddle ? middle : top < this.list.scrollTop ? top : bottom;
    }

    move(step) {
        if (this.entries.length === 0) return;
        this.active = Math.min(Math.max(this.active + step, 0), this.entries.length - 1);
        this.reveal();
        this.draw();
    }

    open() {
        const entry = this.entries[this.active];
        if (!entry) return;
        if (location.hash !== entry.route) location.hash = entry.route;
        document.getElementById('content').focus({ preventScroll: true });
    }

    press(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        const inField = event.target === this.field;
        const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: inField ? 10 : 0, PageUp: inField ? -10 : 0 };
        const step = steps[event.key] ?? 0;
        if (event.key === '/' && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
            this.field.focus();
            this.field.select();
        } else if (inField && step !== 0) this.move(step);
        else if (inField && event.key === 'Enter') this.open();
        else if (event.key === 'Escape') this.leave(inField);
        else return;
        event.preventDefault();
    }

    /** Takes back the query; then leaves the field. */
    leave(inField) {
        if (this.field.value !== '') {
            this.field.value = '';
            this.search();
        } else if (inField) {
            document.getElementById('content').focus({ preventScroll: true });
        }
    }
}

"""########
        ),
        (
            "graph.js",
            ########"""
'use strict';

// A type between those that refer to it, on the left, and those that it refers to, on the right.

const GRAPH = { column: 280, between: 60, height: 44, gap: 10, most: 6 };

/** The graph of a type or an operation; nothing where it has no neighbours. */
function graph(entry) {
    const { references } = entry.model;
    const others = ({ entry: other }) => other !== entry;
    const left = references.by(entry).filter(others);
    const right = references.of(entry).filter(others);
    const refersToItself = references.of(entry).some(({ entry: other }) => other === entry);
    if (left.length + right.length === 0 && !refersToItself) return null;
    const step = GRAPH.column + GRAPH.between;
    const x = left.length > 0 ? step : 0;
    const width = x + GRAPH.column + (right.length > 0 ? step : 0);
    const rows = Math.max(rowsOf(left), rowsOf(right), 1);
    const height = rows * (GRAPH.height + GRAPH.gap) + (refersToItself ? 40 : 0);
    const middle = height / 2;
    const label = `${entry.name}: ${counted(left.length, 'referrer')}, refers to ${right.length}`;
    const drawing = shape('svg', { class: 'graph', viewBox: `-1 -1 ${width + 2} ${height + 2}`, width: width + 2, role: 'group', 'aria-label': label },
        arrowHead(),
        side(left, 0, height, (y) => edge(GRAPH.column, y, x, middle)),
        side(right, x + step, height, (y) => edge(x + GRAPH.column, middle, x + step, y)),
        refersToItself ? loop(x + GRAPH.column / 2, middle - GRAPH.height / 2) : null,
        box({ entry, by: [] }, x, middle - GRAPH.height / 2, 'here'));
    return element('figure', {}, drawing, element('figcaption', {},
        [left.length > 0 ? 'Left: what refers to it.' : '', right.length > 0 ? 'Right: what it refers to.' : ''].join(' ')));
}

function rowsOf(neighbours) {
    return Math.min(neighbours.length, GRAPH.most + 1);
}

/** The nodes of one side with their edges; what is too much is counted. */
function side(neighbours, x, height, edgeTo) {
    const shown = neighbours.length > GRAPH.most + 1 ? neighbours.slice(0, GRAPH.most) : neighbours;
    const step = GRAPH.height + GRAPH.gap;
    const start = (height - rowsOf(neighbours) * step + GRAPH.gap) / 2;
    const drawn = shown.flatMap((neighbour, index) => {
        const y = start + index * step;
        return [edgeTo(y + GRAPH.height / 2), box(neighbour, x, y, neighbour.entry.kind)];
    });
    const rest = neighbours.length - shown.length;
    if (rest > 0) {
        const y = start + shown.length * step + GRAPH.height / 2 + 5;
        drawn.push(shape('text', { class: 'rest', x: x + GRAPH.column / 2, y, 'text-anchor': 'middle' },
            `and ${rest.toLocaleString('en')} more, listed below`));
    }
    return drawn;
}

function box({ entry, by }, x, y, kind) {
    const { name } = entry;
    const words = by.join(', ');
    return shape('a', { href: entry.route, class: `node ${kind}`, 'aria-current': kind === 'here' ? 'page' : undefined },
        shape('title', {}, words === '' ? name : `${name}: ${words}`),
        shape('rect', { x, y, width: GRAPH.column, height: GRAPH.height, rx: 7 }),
        shape('text', { x: x + 14, y: y + (words === '' ? 27 : 19) }, cut(name, 34)),
        words === '' ? null : shape('text', { class: 'by', x: x + 14, y: y + 35 }, cut(words, 40)));
}

/** The end of a long name tells more than its beginning, which siblings share. */
function cut(text, length) {
    const characters = [...visible(text)];
    if (characters.length <= length) return text;
    const head = Math.floor(length / 3);
    return `${characters.slice(0, head).join('')}…${characters.slice(head + 1 - length).join('')}`;
}

function edge(x1, y1, x2, y2) {
    const middle = (x1 + x2) / 2;
    return shape('path', {
        class: 'edge', d: `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2 - 5},${y2}`, 'marker-end': 'url(#arrow)',
    });
}

function loop(x, y) {
    const d = `M${x + 30},${y} C${x + 40},${y - 34} ${x - 40},${y - 34} ${x - 30},${y - 5}`;
    return shape('path', { class: 'edge', d, 'marker-end': 'url(#arrow)' }, shape('title', {}, 'Refers to itself'));
}

function arrowHead() {
    return shape('defs', {}, shape('marker', {
        id: 'arrow', viewBox: '0 0 8 8', refX: 4, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto',
    }, shape('path', { class: 'head', d: 'M0,0 L8,4 L0,8 z' })));
}

/** All that refer to it, or all that it refers to, with what they do it by. */
function neighbourList(title, neighbours) {
    if (neighbours.length === 0) return null;
    return section(title, inPortions(element('ul', { class: 'neighbours' }), neighbours, ({ entry, by }) =>
        element('li', {}, element('a', { href: entry.route }, entry.name), ' ', element('span', {}, by.join(', ')))));
}

"""########
        ),
        (
            "model-page.js",
            ########"""
'use strict';

const KINDS = [['', 'All'], ['object', 'Objects'], ['enumeration', 'Enumerations'], ['union', 'Unions'], ['alias', 'Aliases'],
    ['operation', 'Operations']];

const modelName = sourceName(models.flatMap((model) => model.data.sources));

/** The files' names, or of many the folder that they share. */
function sourceName(sources) {
    if (sources.length <= 3) return sources.map((source) => source.split('/').pop()).join(', ');
    const paths = sources.map((source) => source.split('/').slice(0, -1));
    const isShared = (step, index) => paths.every((path) => path[index] === step);
    const end = paths[0].findIndex((step, index) => !isShared(step, index));
    const folder = (end < 0 ? paths[0] : paths[0].slice(0, end)).join('/');
    return `${folder === '' ? '' : `${folder}: `}${counted(sources.length, 'file')}`;
}

const finder = new Finder({ find, row: entryRow, noun: ['entry', 'entries'], searched: markFilter });

function entryRow(entry) {
    const isSearched = finder.field.value.trim() !== '';
    const depth = isSearched ? 0 : Math.max(0, Math.min(entry.path.length - 1, 5));
    const mark = entry.kind === 'operation' ? methodTag(entry)
        : element('span', { class: `mark ${entry.kind}`, title: entry.kind, 'aria-hidden': 'true' }, entry.kind[0].toUpperCase());
    const spoken = entry.kind === 'operation' ? null : element('span', { class: 'hidden' }, entry.kind);
    const severity = worst(diagnosticsOf(entry));
    const words = isSearched && entry.type ? entry.name : entry.shortName;
    const name = element('span', { class: isDeprecated(entry) ? 'name old' : 'name', title: entry.name },
        cut(words, (entry.type ? 36 : 31) - 2 * depth));
    const row = [mark, spoken, name,
        entry.match ? element('span', { class: 'match' }, entry.match) : null,
        severity ? element('span', { class: `dot ${severity}`, title: severity }, element('span', { class: 'hidden' }, severity)) : null];
    mark.style.marginInlineStart = `${depth * 0.75}rem`;
    return row;
}

function drawFilters() {
    const present = new Set(entries.map((entry) => entry.kind));
    document.getElementById('filters').append(...KINDS.filter(([kind]) => kind === '' || present.has(kind)).map(([kind, name]) =>
        element('button', { type: 'button', 'data-kind': kind, click: () => finder.ask(withKind(finder.field.value, kind)) }, name)));
}

function markFilter(query) {
    const kind = parsedQuery(query).facets.find(([facet]) => facet === 'kind')?.[1] ?? '';
    for (const button of document.querySelectorAll('#filters button')) {
        button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
    }
}

/** A query with another kind. */
function withKind(query, kind) {
    const rest = query.replace(/(?:^|\s)kind:\S+/g, '').trim();
    return (kind === '' ? rest : `kind:${kind} ${rest}`).trim() + (kind === '' ? '' : ' ');
}

function entryPage(kind, draw) {
    return (key) => {
        const entry = entriesByRoute.get(route(kind, key));
        return entry && draw(entry);
    };
}

document.getElementById('source').textContent = visible(modelName);
document.getElementById('places').append(...(diagnostics.length === 0 ? [] : [
    element('a', { href: '#/diagnostics', class: worst(diagnostics) }, counted(diagnostics.length, 'diagnostic'))]));
drawFilters();
finder.search();
followRoutes({
    '': overviewPage, type: entryPage('type', typePage), operation: entryPage('operation', operationPage),
    predicate: predicatePage, diagnostics: diagnosticsPage,
}, modelName, ({ kind, key }) => finder.show(route(kind, key)));

"""########
        ),
        (
            "model.css",
            ########"""
.object { --kind: var(--accent); }
.enumeration { --kind: var(--teal); }
.union { --kind: var(--violet); }
.alias { --kind: var(--soft); }
.operation { --kind: var(--good); }

.mark { flex: none; width: 1.25rem; height: 1.25rem; border-radius: 4px; display: grid; place-items: center; font-size: 0.6875rem;
    font-weight: 700; color: var(--kind); background: color-mix(in srgb, var(--kind) 9%, transparent); }
.tag.object, .tag.enumeration, .tag.union, .tag.alias { color: var(--kind); border-color: currentColor; }
.method { flex: none; font-family: var(--code); font-size: 0.6875rem; font-weight: 700; min-width: 4.2em; color: var(--soft); }
.method.get { color: var(--accent); }
.method.post { color: var(--good); }
.method.put, .method.patch { color: var(--warning); }
.method.delete { color: var(--bad); }
h1.call { font-size: 1.375rem; font-weight: 600; letter-spacing: 0; }
h1 .method { font-size: 0.875rem; margin-inline-end: 0.25rem; }
.breadcrumb { color: var(--soft); font-size: 0.875rem; margin-bottom: 0.25rem; overflow-wrap: anywhere; }

.format { color: var(--soft); font-size: 0.875rem; }
.typed { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.15rem 0.75rem; overflow-wrap: anywhere; }
.constraints { display: inline-flex; flex-wrap: wrap; gap: 0.15rem 0.75rem; }
span > .constraints { margin-inline-start: 0.5em; }
.constraint { font-size: 0.8125rem; color: var(--soft); }
.constraint q, dd q { font-style: italic; color: var(--soft); margin-inline-start: 0.4em; }
.words { display: flex; flex-direction: column; align-items: flex-start; gap: 0.2rem; }
.required { font-weight: 600; }
.optional { font-weight: 400; color: var(--soft); }
.overApproximates, .incomplete { color: var(--warning); }

.values { list-style: none; margin: 0; padding: 0; columns: 14rem; column-gap: 2rem; }
.values li { padding: 0.2rem 0; break-inside: avoid; }
.neighbours { list-style: none; margin: 0; padding: 0; columns: 22rem; column-gap: 2.5rem; font-size: 0.9375rem; }
.neighbours li { padding: 0.15rem 0; break-inside: avoid; overflow-wrap: anywhere; }
.neighbours span { color: var(--soft); font-size: 0.8125rem; }
.assertions { padding-inline-start: 1.1rem; }
.assertions li { margin: 0.3rem 0; }

.dispatch { padding: 0.9rem 1.1rem; background: var(--raised); border-radius: 10px; }
.dispatch .question { margin: 0; font-weight: 600; }
.dispatch ul { list-style: none; margin: 0.35rem 0 0; padding: 0 0 0 0.9rem; border-inline-start: 2px solid var(--line); }
.dispatch li { padding: 0.2rem 0; }
.dispatch .answer { margin-inline-end: 0.3rem; }

.diagnostics { list-style: none; padding: 0; margin: 0.75rem 0; display: grid; gap: 0.5rem; }
.diagnostics li { color: var(--ink); padding: 0.55rem 0.9rem; border-inline-start: 3px solid var(--soft); background: var(--raised);
    border-radius: 0 8px 8px 0; }
.diagnostics li.warning { border-color: var(--warning); }
.diagnostics li.error { border-color: var(--bad); }
.diagnostics li.warning strong { color: var(--warning); }
.diagnostics li.error strong { color: var(--bad); }
.diagnostics p { margin: 0.1rem 0; font-size: 0.9375rem; }
.diagnostics .fix, .diagnostics .id { color: var(--soft); }
.diagnostics .id { font-family: var(--code); font-size: 0.75rem; }

figure { margin: 1.5rem 0 0; }
figcaption { color: var(--soft); font-size: 0.8125rem; text-align: center; }
.graph { max-width: 100%; height: auto; display: block; margin-inline: auto; }
.graph rect { fill: var(--raised); stroke: var(--line); }
.graph text { font: 500 13px var(--text); fill: var(--ink); }
.graph .by { font-size: 11.5px; fill: var(--soft); font-weight: 400; }
.graph .rest { fill: var(--soft); font-weight: 400; }
.graph .node rect { stroke: color-mix(in srgb, var(--kind, var(--line)) 45%, transparent); }
.graph .node:hover rect, .graph .node:focus-visible rect { stroke: var(--accent); stroke-width: 2; }
.graph .node:focus-visible { outline: none; }
.graph .here rect { fill: var(--chosen); stroke: var(--accent); }
.graph .here text { font-weight: 650; }
.edge { fill: none; stroke: var(--soft); stroke-opacity: 0.55; stroke-width: 1.25; }
.head { fill: var(--soft); }

.distributions { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 0 2.5rem; }
.bars { list-style: none; margin: 0; padding: 0; }
.bars li { margin: 0 0 0.55rem; }
.bars button { display: flex; justify-content: space-between; width: 100%; border: 0; padding: 0; border-radius: 3px; }
.bars .count { color: var(--soft); font-variant-numeric: tabular-nums; }
.bar { display: block; height: 4px; border-radius: 2px; background: var(--kind, var(--accent)); }
.bar.exact, .bar.exactWithValidation { background: var(--good); }
.bar.rangeLimited { background: var(--teal); }
.bar.overApproximates, .bar.incomplete { background: var(--warning); }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.filter { font-size: 0.8125rem; padding: 0 0.6rem; }
h3 .source { font-weight: 400; }
.status { font-family: var(--code); }
.keys { margin-top: 3rem; color: var(--soft); font-size: 0.8125rem; white-space: pre-wrap; }
details { margin-top: 2.5rem; }
summary { color: var(--soft); font-size: 0.875rem; cursor: pointer; }

"""########
        ),
        (
            "model.html",
            ########"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="POLICY">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Model</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="base.css">
<link rel="stylesheet" href="model.css">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<a class="home" href="#/">Model</a>
<span id="source"></span>
<nav id="places" aria-label="Places"></nav>
<button id="theme" type="button"></button>
</header>
<nav id="finder" aria-label="Types and operations">
<div class="search">
<label class="hidden" for="query">Search types, properties, values and operations</label>
<input id="query" type="search" placeholder="Search" autocomplete="off" spellcheck="false"
    role="combobox" aria-expanded="true" aria-controls="entries" aria-autocomplete="list" aria-keyshortcuts="/">
<kbd aria-hidden="true">/</kbd>
</div>
<div id="filters" role="group" aria-label="Kinds"></div>
<div id="entries" role="listbox" aria-label="Types and operations"></div>
<p id="found" role="status"></p>
</nav>
<main id="content" tabindex="-1"></main>
<noscript><p>This page draws its content with a script, which it brings along.</p></noscript>
<script type="application/json" id="data">DATA</script>
<script src="elements.js"></script>
<script src="data.js"></script>
<script src="theme.js"></script>
<script src="prose.js"></script>
<script src="finder.js"></script>
<script src="routes.js"></script>
<script src="model.js"></script>
<script src="places.js"></script>
<script src="search.js"></script>
<script src="terms.js"></script>
<script src="graph.js"></script>
<script src="type.js"></script>
<script src="union.js"></script>
<script src="operation.js"></script>
<script src="predicate.js"></script>
<script src="overview.js"></script>
<script src="model-page.js"></script>
</body>
</html>

"""########
        ),
        (
            "model.js",
            ########"""
'use strict';

/** A type as the page lists it. */
class TypeEntry {
    constructor(type, model) {
        Object.assign(this, { type, model, kind: type.kind, location: type.location, path: [] });
        this.key = model.key(type.id);
        this.route = route('type', this.key);
    }

    /** What it is called in the type around it, or its own name. */
    get shortName() { return this.type.enclosedAs?.[0] ?? this.name; }
    get name() { return [...this.type.namespace, this.type.name].join('.'); }
    get parent() { return this.type.enclosedIn === undefined ? undefined : this.model.types.get(this.type.enclosedIn); }
    get members() { return this.type.properties ?? this.type.values ?? this.type.members ?? []; }

    /** The types around it, the outermost first. */
    get parents() {
        const parents = [];
        for (let one = this.parent; one && !parents.includes(one); one = one.parent) parents.unshift(one);
        return parents;
    }

    /** What can be searched: names, values, and in which words they are shown. */
    get words() {
        return this.members.flatMap((member) =>
            member.wireName !== undefined ? [member.wireName, member.sourceName]
                : 'value' in member ? [String(member.value), member.name ?? ''] : [member.name ?? '']);
    }
}

/** An operation as the page lists it. */
class OperationEntry {
    constructor(operation, model, index) {
        Object.assign(this, { operation, model, kind: 'operation', location: operation.location, path: [] });
        this.key = model.key(index);
        this.route = route('operation', this.key);
    }

    get name() { return this.operation.name; }
    get shortName() { return (!this.operation.isIncoming && this.operation.path) || this.name.replace(/^[A-Z]+ /, ''); }
    get method() { return this.operation.method ?? this.name.split(' ')[0]; }
    get words() {
        const { operationId, summary, tags = [], parts } = this.operation;
        return [operationId, summary, ...tags, ...parts.map((part) => part.name)].filter((word) => word);
    }
}

/** One of the models of the page; there are several where the configuration has several namespaces. */
class Model {
    constructor(data, index) {
        this.data = data;
        this.prefix = index === 0 ? '' : `${index}!`;
        this.types = new Map();
        for (const type of data.types) this.types.set(type.id, new TypeEntry(type, this));
        const names = new Set();
        this.operations = (data.operations ?? []).map((operation, position) => {
            const key = names.has(operation.name) ? `${operation.name} ~${position}` : operation.name;
            names.add(key);
            return new OperationEntry(operation, this, key);
        });
        this.predicates = new Map((data.predicates ?? []).map((predicate) => [predicate.id, predicate]));
    }

    key(id) { return this.prefix + id; }

    /** What each type refers to, and what refers to it: entries with the words they do it by. */
    get references() {
        this.found ??= new References(this);
        return this.found;
    }
}

/** Who refers to whom. */
class References {
    constructor(model) {
        this.from = new Map();
        this.to = new Map();
        for (const entry of model.types.values()) {
            for (const { type, by } of referringParts(entry.type)) {
                for (const id of identities(type)) this.add(entry, model.types.get(id), by);
            }
        }
        for (const entry of model.operations) {
            for (const part of entry.operation.parts) {
                for (const id of identities(part.value?.type)) this.add(entry, model.types.get(id), partName(part));
            }
        }
    }

    add(source, target, by) {
        if (!target) return;
        for (const [map, from, to] of [[this.from, source, target], [this.to, target, source]]) {
            if (!map.has(from)) map.set(from, new Map());
            const words = map.get(from);
            if (!words.has(to)) words.set(to, []);
            if (!words.get(to).includes(by)) words.get(to).push(by);
        }
    }

    /** The entries that it refers to, with the names of what does. */
    of(entry) { return [...(this.from.get(entry) ?? [])].map(([other, by]) => ({ entry: other, by })); }

    /** The entries that refer to it. */
    by(entry) { return [...(this.to.get(entry) ?? [])].map(([other, by]) => ({ entry: other, by })); }
}

function referringParts(type) {
    switch (type.kind) {
    case 'object': {
        const parts = type.properties.map((property) => ({ type: property.type, by: property.wireName }));
        const values = type.additionalProperties.values;
        return values ? [...parts, { type: values.type, by: 'other keys' }] : parts;
    }
    case 'union': return type.members.map((member) => ({ type: member.type, by: 'member' }));
    case 'alias': return [{ type: type.target.type, by: 'target' }];
    default: return [];
    }
}

/** The identities that a type expression names. */
function identities(type) {
    if (!type) return [];
    switch (type.kind) {
    case 'reference': return [type.id];
    case 'array': return identities(type.items.type);
    case 'map': return identities(type.values.type);
    default: return [];
    }
}

/** What a part of an operation is called beside its siblings. */
function partName(part) {
    switch (part.kind) {
    case 'parameter': return part.name;
    case 'body': return 'body';
    case 'response': case 'content': return `response ${part.status}`;
    default: return `header ${part.name}`;
    }
}

const models = (() => {
    const data = embeddedData();
    return (Array.isArray(data) ? data : [data]).map((one, index) => new Model(one, index));
})();

/** Types, each below the one it stands in, and then operations. */
const entries = (() => {
    const types = models.flatMap((model) => [...model.types.values()]);
    for (const entry of types) {
        entry.path = [...entry.parents.map((parent) => parent.name), entry.parent ? entry.shortName : entry.name]
            .map((name) => name.toLowerCase());
    }
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    types.sort((a, b) => {
        for (let index = 0; index < Math.max(a.path.length, b.path.length); index += 1) {
            const order = compare(a.path[index] ?? '', b.path[index] ?? '');
            if (order !== 0) return order;
        }
        return compare(a.key, b.key);
    });
    return [...types, ...models.flatMap((model) => model.operations)];
})();

const entriesByRoute = new Map(entries.map((entry) => [entry.route, entry]));

"""########
        ),
        (
            "operation.js",
            ########"""
'use strict';

/** The page of an operation. */
function operationPage(entry) {
    const { operation, model } = entry;
    const of = (kind) => operation.parts.filter((part) => part.kind === kind);
    return {
        title: entry.name,
        content: element('article', { class: 'operation' },
            element('h1', { class: 'call' }, methodTag(entry), ' ', element('span', {}, entry.shortName)),
            element('p', { class: 'under' }, operation.isIncoming ? tag('incoming', '', 'A webhook or callback') : null,
                deprecation(operation), ' ', sourceLink(operation.location)),
            operation.summary ? element('p', { class: 'summary' }, operation.summary) : null,
            drawnDiagnostics(placed.byItem.get(operation) ?? []),
            prose(operation.documentation),
            facts([
                ['Identifier', operation.operationId ? code(operation.operationId) : undefined],
                ['Tags', operation.tags?.map((name) => [filterButton(name, `tag:"${name}"`), ' '])],
                ['Security', operation.security ? security(operation.security) : undefined],
                ['Servers', operation.servers?.map((server) => [code(server.url), ' '])],
                ['Deprecated', operation.deprecationMessage],
            ]),
            graph(entry),
            partTable('Parameters', of('parameter'), model),
            partTable('Body', of('body'), model),
            responses(operation, model),
            asJSON(operation)),
    };
}

function methodTag(entry) {
    return element('span', { class: `method ${entry.method.toLowerCase()}` }, entry.method);
}

function security(requirements) {
    if (requirements.length === 0) return 'none';
    return requirements.map((one, index) => {
        const schemes = Object.entries(one);
        const words = schemes.length === 0 ? 'none' : schemes.map(([name, scopes], position) => [
            position > 0 ? ' and ' : null, code(name), scopes.length > 0 ? ` (${scopes.join(', ')})` : null]);
        return [index > 0 ? ', or ' : null, words];
    });
}

function partTable(title, parts, model) {
    if (parts.length === 0) return null;
    return section(title, inPortions(table([title === 'Body' ? 'Media type' : 'Name', 'Type', 'Presence', 'Line'],
        element('tbody')), parts, (part) => partRow(part, model)));
}

function partRow(part, model) {
    return element('tr', {},
        element('th', { scope: 'row' }, element('span', { class: 'name' }, part.name ?? part.mediaType),
            part.in ? element('span', { class: 'aside' }, `in ${part.in}`) : null),
        element('td', {},
            part.value ? typed(part.value, model) : element('span', { class: 'aside' }, 'nothing describes it'),
            prose(part.documentation),
            facts([['Written as', writing(part)], ['Fields', part.encoding ? fields(part.encoding) : undefined]]),
            drawnDiagnostics(placed.byItem.get(part) ?? [])),
        element('td', { class: 'presence' }, element('strong', { class: part.isRequired ? 'required' : 'optional' },
            part.isRequired ? 'required' : 'optional')),
        element('td', { class: 'line' }, sourceLink(part.location, String(part.location.line))));
}

/** How a parameter is written, unless it is as everybody writes it. */
function writing(part) {
    if (part.content) return code(part.content);
    const usual = { query: ['form', true], path: ['simple', false], header: ['simple', false], cookie: ['form', true] }[part.in];
    if (!part.style || (usual?.[0] === part.style && usual[1] === part.explode && !part.allowReserved)) return undefined;
    return [code(part.style), part.explode ? ', exploded' : ', not exploded', part.allowReserved ? ', reserved characters as they are' : null];
}

/** The fields of a form, those together that are written alike. */
function fields(encoding) {
    const groups = new Map();
    for (const { name, contentType, style, explode, headers } of encoding) {
        const words = [contentType ? `as ${contentType}` : null, style ? `in style ${style}` : null,
            explode === undefined ? null : explode ? 'exploded' : 'not exploded',
            headers ? `with ${headers.join(', ')}` : null].filter((word) => word).join(', ');
        groups.set(words, [...(groups.get(words) ?? []), name]);
    }
    return [...groups].map(([words, names]) => element('p', {},
        names.map((name, index) => [index > 0 ? ', ' : null, code(name)]), ` ${words}`));
}

/** Responses by status, each with its media types and headers. */
function responses(operation, model) {
    const all = operation.parts.filter((part) => part.kind === 'response');
    return section('Responses', all.map((response) => {
        const below = operation.parts.filter((part) => part.status === response.status && part.kind !== 'response');
        const [success] = response.status;
        return element('section', { class: 'response' },
            element('h3', {}, element('span', { class: success === '2' ? 'status good' : 'status' }, response.status), ' ',
                sourceLink(response.location, String(response.location.line))),
            prose(response.documentation),
            drawnDiagnostics(placed.byItem.get(response) ?? []),
            below.length === 0 ? null : inPortions(table(['Part', 'Type', 'Presence', 'Line'], element('tbody')), below,
                (part) => partRow(part, model)));
    }));
}

/** A button that searches. */
function filterButton(text, query) {
    return element('button', { type: 'button', class: 'filter', click: () => finder.ask(query) }, text);
}

"""########
        ),
        (
            "overview.js",
            ########"""
'use strict';

/** The first page: what the model holds. */
function overviewPage() {
    return {
        title: '',
        content: element('article', { class: 'overview' },
            element('h1', {}, modelName),
            element('p', { class: 'summary' }, summary()),
            models.map(modelOverview),
            diagnostics.length === 0 ? null : section('Diagnostics',
                drawnDiagnostics(bySeverity(diagnostics).slice(0, 5), { owners: true }),
                diagnostics.length > 5 ? element('p', {}, element('a', { href: '#/diagnostics' },
                    `All ${counted(diagnostics.length, 'diagnostic')}`)) : null),
            keys()),
    };
}

function summary() {
    const types = entries.filter((entry) => entry.type).length;
    const operations = entries.length - types;
    return [counted(types, 'type'), operations > 0 ? [' and ', counted(operations, 'operation')] : null,
        ', as they were understood before anything of Swift was decided.'];
}

function modelOverview(model) {
    const { data } = model;
    const types = [...model.types.values()];
    return [
        models.length > 1 ? element('h2', {}, data.sources.join(', ')) : null,
        element('div', { class: 'distributions' },
            distribution('Kinds', types, 'kind', (type) => type.kind, {}),
            distribution('Exactness', types, 'exactness', (type) => type.exactness, EXACTNESS),
            distribution('Reading', types, 'capability', (type) => type.capability, CAPABILITIES)),
        tags(model),
        section('Servers', (data.servers ?? []).map((server) => element('p', {}, code(server.url), ' ',
            server.name, prose(server.documentation)))),
        section('Security schemes', (data.securitySchemes ?? []).map(securityScheme)),
        section('Read as free-form JSON', (data.fallbacks ?? []).map((one) => element('p', {}, sentence(one.reason), ' ',
            sourceLink(one.location)))),
        section('Pages that were skipped', (data.pages ?? []).filter((page) => page.skipped).map((page) =>
            element('p', {}, code(page.path), ' ', sentence(page.skipped)))),
    ];
}

function securityScheme({ name, definition }) {
    const { description, ...rest } = definition;
    return [element('h3', {}, code(name)), prose(typeof description === 'string' ? description : undefined),
        facts(Object.entries(rest).map(([key, value]) => [key, code(cutEnd(typeof value === 'string' ? value : spelled(value), 300))]))];
}

/** How many types are of each kind, as bars that search. */
function distribution(title, types, facet, valueOf, words) {
    const counts = new Map(Object.keys(words).map((value) => [value, 0]));
    for (const { type } of types) counts.set(valueOf(type), (counts.get(valueOf(type)) ?? 0) + 1);
    const rows = [...counts].filter(([, count]) => count > 0);
    return section(title, element('ul', { class: 'bars' }, rows.map(([value, count]) => {
        const [name, meaning] = words[value] ?? [value, undefined];
        const bar = element('span', { class: `bar ${value}` });
        bar.style.width = `${Math.max(100 * count / types.length, 0.5)}%`;
        return element('li', {},
            element('button', { type: 'button', title: meaning, click: () => finder.ask(`${facet}:${value}`) },
                element('span', {}, name), element('span', { class: 'count' }, count.toLocaleString('en'))), bar);
    })));
}

function tags(model) {
    const counts = new Map();
    for (const { operation } of model.operations) {
        for (const name of operation.tags ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    if (counts.size === 0) return null;
    return section('Operations by tag', inPortions(element('p', { class: 'tags' }), [...counts], ([name, count]) =>
        filterButton(`${name} ${count}`, `tag:"${name}"`), 60));
}

function bySeverity(list) {
    return SEVERITIES.flatMap((severity) => list.filter((one) => one.severity === severity));
}

function diagnosticsPage() {
    return {
        title: 'Diagnostics',
        content: element('article', {}, element('h1', {}, counted(diagnostics.length, 'diagnostic')),
            drawnDiagnostics(bySeverity(diagnostics), { owners: true })),
    };
}

function keys() {
    const pairs = [['/', 'search'], ['↑ ↓', 'choose'], ['Enter', 'open'], ['Esc', 'take the search back'], ['Alt ←', 'go back']];
    return element('p', { class: 'keys' }, pairs.map(([key, meaning]) => [element('kbd', {}, key), ` ${meaning}  `]));
}

"""########
        ),
        (
            "places.js",
            ########"""
'use strict';

// A diagnostic has a place and no name. It is shown beside the type, property or operation that it stands in: the last one that
// begins before it and is indented less, as the text of a document is.

const ORDER = (a, b) => a.line - b.line || a.column - b.column;
const SEVERITIES = ['error', 'warning', 'note'];

const diagnostics = models.flatMap((model) => model.data.diagnostics ?? []);

/** Every type, property, value with a place, operation and part, by file, in order. */
function placedItems() {
    const files = new Map();
    const add = (location, item, entry) => {
        if (!location) return;
        if (!files.has(location.file)) files.set(location.file, []);
        files.get(location.file).push({ line: location.line, column: location.column, item, entry });
    };
    for (const entry of entries) {
        add(entry.location, entry.type ?? entry.operation, entry);
        for (const item of entry.type?.properties ?? entry.operation?.parts ?? []) add(item.location, item, entry);
    }
    for (const items of files.values()) items.sort(ORDER);
    return files;
}

const placed = (() => {
    const byItem = new Map();
    const byEntry = new Map();
    const owners = new Map();
    const files = diagnostics.length === 0 ? new Map() : placedItems();
    const put = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);
    for (const diagnostic of diagnostics) {
        const place = placeOf(diagnostic.location, files);
        if (!place) continue;
        put(byItem, place.item, diagnostic);
        put(byEntry, place.entry, diagnostic);
        owners.set(diagnostic, place.entry);
    }
    return { byItem, byEntry, owners };
})();

function placeOf(location, files) {
    const items = location ? files.get(location.file) : undefined;
    if (!items) return undefined;
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (ORDER(items[middle], location) <= 0) low = middle + 1;
        else high = middle;
    }
    for (let index = low - 1; index >= 0; index -= 1) {
        const { line, column } = items[index];
        if (line === location.line || column < location.column || column === 1) return items[index];
    }
    return undefined;
}

/** The diagnostics of a type or an operation and of all in it. */
function diagnosticsOf(entry) {
    return placed.byEntry.get(entry) ?? [];
}

/** The severest of some diagnostics. */
function worst(list) {
    return SEVERITIES.find((severity) => list.some((one) => one.severity === severity));
}

/** Diagnostics, each with its place and what to do. */
function drawnDiagnostics(list, options = {}) {
    if (list.length === 0) return null;
    return inPortions(element('ul', { class: 'diagnostics' }), list, (one) => {
        const owner = options.owners ? placed.owners.get(one) : undefined;
        return element('li', { class: one.severity },
            element('p', {}, element('strong', {}, one.severity), ' ', sentence(one.message), ' ',
                element('span', { class: 'id' }, one.id)),
            one.consequence ? element('p', {}, sentence(one.consequence)) : null,
            one.fix ? element('p', { class: 'fix' }, sentence(one.fix)) : null,
            one.related.map((related) => element('p', {}, sentence(related.message), ' ',
                related.location ? sourceLink(related.location) : null)),
            element('p', {}, owner ? [element('a', { href: owner.route }, owner.name), ' · '] : null,
                one.location ? sourceLink(one.location) : null));
    }, 60);
}

"""########
        ),
        (
            "predicate.js",
            ########"""
'use strict';

/** The page of a predicate: what a schema asserts about raw JSON. */
function predicatePage(key) {
    const model = models.find((one) => one.predicates.has(key.slice(one.prefix.length)) && key.startsWith(one.prefix));
    const predicate = model?.predicates.get(key.slice(model.prefix.length));
    if (!predicate) return undefined;
    return {
        title: predicate.name,
        content: element('article', {},
            element('h1', {}, predicate.name),
            element('p', { class: 'under' }, tag('predicate'), ' ', sourceLink(predicate.location)),
            element('p', {}, 'What a schema asserts about raw JSON where its Swift type cannot tell.'),
            section(counted(predicate.assertions.length, 'assertion'), element('ul', { class: 'assertions' },
                predicate.assertions.map((assertion) => element('li', {}, code(assertion.keyword), ' ', operands(assertion, model))))),
            asJSON(predicate)),
    };
}

/** What an assertion is about: schemas as links, everything else as it is spelt. */
function operands(assertion, model) {
    return Object.entries(assertion).filter(([key]) => key !== 'keyword').map(([key, value]) => [
        element('span', { class: 'aside' }, ` ${key} `), operand(value, model)]);
}

function operand(value, model) {
    if (Array.isArray(value)) return value.map((one, index) => [index > 0 ? ', ' : null, operand(one, model)]);
    const predicate = typeof value === 'string' ? model.predicates.get(value) : undefined;
    return predicate ? predicateLink(predicate, model) : code(spelled(value));
}

"""########
        ),
        (
            "prose.js",
            ########"""
'use strict';

// Descriptions are CommonMark, often with HTML in it. What is drawn of that is what helps reading; nothing in a description
// becomes a link, so that nothing leads out of the page.

const INLINE = /`+([^`]+?)`+|\*\*([^*]+)\*\*|__([^_]+)__|\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g;
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

/** A description as paragraphs, lists and code. */
function prose(text) {
    if (!text) return null;
    const parts = text.split(/^ *(?:```|~~~).*$/m);
    return element('div', { class: 'prose' }, parts.map((part, index) =>
        index % 2 === 1 ? element('pre', {}, part.replace(/^\n|\n$/g, '')) : blocks(withoutTags(part))));
}

/** The elements of HTML that descriptions use, as CommonMark would have it; others, and what stands in code, stay as written. */
function withoutTags(text) {
    return text.split(/(`[^`\n]+`)/).map((part, index) => (index % 2 === 1 ? part : replacedTags(part))).join('');
}

function replacedTags(text) {
    return text
        .replace(/<\/?code>/gi, '`').replace(/<\/?(?:b|strong)>/gi, '**').replace(/<li>/gi, '\n- ')
        .replace(/<br ?\/?>/gi, '\n').replace(/<\/?(?:p|ul|ol)>/gi, '\n\n').replace(/<\/li>|<\/?(?:em|i|span)>/gi, '')
        .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gis, '[$2]($1)')
        .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity]);
}

function blocks(text) {
    return text.split(/\n\s*\n/).filter((block) => block.trim() !== '').map((block) => {
        const items = block.split(/^\s*(?:[-*+]|\d+[.)])\s+/m);
        const lead = items.shift().trim();
        const heading = /^#{1,6} +(.*)$/.exec(lead);
        return [
            lead === '' ? null : element('p', {}, heading ? element('strong', {}, heading[1]) : inline(lead)),
            items.length === 0 ? null : element('ul', {}, items.map((item) => element('li', {}, inline(item.trim())))),
        ];
    });
}

function inline(text) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(INLINE)) {
        nodes.push(text.slice(end, match.index));
        end = match.index + match[0].length;
        const [, literal, strong, other, label, target] = match;
        if (literal !== undefined) nodes.push(code(literal));
        else if (label !== undefined) nodes.push(label, element('span', { class: 'target' }, ` (${target})`));
        else nodes.push(element('strong', {}, strong ?? other));
    }
    return [...nodes, text.slice(end)];
}

/** The texts of diagnostics, which set names in backticks. */
function sentence(text) {
    return text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part));
}

"""########
        ),
        (
            "routes.js",
            ########"""
'use strict';

// What is shown stands in the fragment, so that links, the history and a reload work: `#/type/pets.yaml%23/…`.

/** The fragment of a page. */
function route(kind, key = '') {
    return kind === '' ? '#/' : `#/${kind}/${encodeURIComponent(key).replaceAll('%2F', '/')}`;
}

/** The kind and key of the page that the fragment names. */
function currentRoute() {
    const match = /^#\/([a-z]+)\/?(.*)$/s.exec(location.hash);
    if (match === null) return { kind: '', key: '' };
    try {
        return { kind: match[1], key: decodeURIComponent(match[2]) };
    } catch {
        return { kind: 'nothing', key: match[2] };
    }
}

/**
 * Draws pages into the main element as the fragment says.
 *
 * `pages` has a function for each kind: from a key to `{ title, content }`, or nothing where there is no such page. Returns what draws the
 * page again.
 */
function followRoutes(pages, name, changed) {
    const main = document.getElementById('content');
    const positions = new Map();
    let shown = null;
    const draw = () => {
        if (location.hash === '#content') return main.focus();
        if (shown !== null) positions.set(shown, main.scrollTop);
        const { kind, key } = currentRoute();
        const page = (Object.hasOwn(pages, kind) && pages[kind](key)) || missing(key);
        const isFirst = shown === null;
        shown = location.hash;
        document.title = kind === '' ? name : `${page.title} — ${name}`;
        main.replaceChildren(page.content);
        main.scrollTop = positions.get(shown) ?? 0;
        changed({ kind, key });
        if (!isFirst && document.activeElement?.id !== 'query') main.focus({ preventScroll: true });
        return undefined;
    };
    window.addEventListener('hashchange', draw);
    draw();
    return draw;
}

function missing(key) {
    return {
        title: 'Nothing here',
        content: element('article', {}, element('h1', {}, 'Nothing here'),
            element('p', {}, 'The page knows nothing of ', code(key), '.')),
    };
}

"""########
        ),
        (
            "search.js",
            ########"""
'use strict';

// `pet name` finds what has both words; `kind:union tag:books` leaves what is a union or has a tag.

const FACETS = {
    kind: (entry) => [entry.kind],
    exactness: (entry) => [entry.type?.exactness],
    capability: (entry) => [entry.type?.capability],
    usage: (entry) => [entry.type?.usage],
    tag: (entry) => entry.operation?.tags ?? [],
    has: (entry) => [
        diagnosticsOf(entry).length > 0 ? 'diagnostics' : undefined,
        isDeprecated(entry) ? 'deprecated' : undefined,
        entry.type?.properties?.some((property) => property.wireNameIsGuessed) ? 'guesses' : undefined,
    ],
};

function isDeprecated(entry) {
    return (entry.type ?? entry.operation).deprecated === true;
}

/** A query as words and facets. A facet's value may stand in quotes. */
function parsedQuery(query) {
    const words = [];
    const facets = [];
    for (const [, facet, quoted, value, word] of query.matchAll(/(?:(\w+):(?:"([^"]*)"?|(\S+)))|(\S+)/g)) {
        if (facet !== undefined && Object.hasOwn(FACETS, facet)) facets.push([facet, quoted ?? value]);
        else words.push((word ?? `${facet}:${quoted ?? value}`).toLowerCase());
    }
    return { words, facets };
}

/** What a query finds, the likeliest first; in the order of the list where it names no words. */
function find(query) {
    const { words, facets } = parsedQuery(query);
    const candidates = entries.filter((entry) =>
        facets.every(([facet, value]) => FACETS[facet](entry).includes(value)));
    if (words.length === 0) {
        for (const entry of candidates) entry.match = undefined;
        return candidates;
    }
    const found = [];
    candidates.forEach((entry, position) => {
        entry.match = undefined;
        const rank = words.reduce((sum, word) => sum + rankOf(entry, word), 0);
        if (rank < Infinity) found.push({ entry, rank: rank * 1e6 + entry.name.length * 1e3, position });
    });
    return found.sort((a, b) => a.rank - b.rank || a.position - b.position).map(({ entry }) => entry);
}

/** How well a word fits: 0 is best. What it fits besides the name is kept for the row. */
function rankOf(entry, word) {
    const texts = searchedTexts(entry);
    if (texts.short === word || texts.name === word) return 0;
    if (texts.short.startsWith(word)) return 1;
    const position = texts.short.indexOf(word);
    if (position > 0) return /[^a-z0-9]/.test(texts.short[position - 1]) ? 2 : 3;
    if (texts.name.includes(word)) return 4;
    const index = texts.words.findIndex((one) => one.includes(word));
    if (index < 0) return Infinity;
    entry.match = entry.words[index];
    return texts.words[index] === word ? 5 : 6;
}

function searchedTexts(entry) {
    entry.texts ??= {
        short: entry.shortName.toLowerCase(), name: entry.name.toLowerCase(),
        words: entry.words.map((word) => word.toLowerCase()),
    };
    return entry.texts;
}

"""########
        ),
        (
            "terms.js",
            ########"""
'use strict';

// The words of the model's JSON form (docs/inspect.md), as sentences.

const CAPABILITIES = {
    plainType: ['Plain type', 'Its Swift type is all that reading it takes.'],
    localChecks: ['Local checks', 'Single values are checked by themselves.'],
    provedDispatch: ['Proved dispatch', 'Members of unions are told apart before they are read.'],
    rawPredicates: ['Raw predicates', 'Some of what the schema asserts is checked on the JSON.'],
    evaluationState: ['Evaluation state', 'Checking it takes what other keywords have evaluated.'],
};

const EXACTNESS = {
    exact: ['Exact', 'Holds the valid values and no others.'],
    exactWithValidation: ['Exact with validation', 'Holds more; validate() closes the gap.'],
    rangeLimited: ['Limited range', 'Exact but for numbers beyond the range of the Swift type.'],
    overApproximates: ['Over-approximates', 'Holds more, and nothing checks it.'],
    incomplete: ['Incomplete', 'A constraint was dropped; a diagnostic says which.'],
};

const PROVENANCE = {
    required: 'required by the user', declared: 'declared by the source', derived: 'derived from its place',
    operation: 'named after an operation',
};

const USAGE = { request: 'in requests', response: 'in responses', both: 'in requests and responses' };

const ROLES = {
    parameters: 'the parameters of an operation', response: 'the SDK’s response around a body', operation: 'an operation',
};

/** What a wire name that the source does not show is inferred from. */
function evidence(property) {
    if (!property.wireNameIsGuessed) return undefined;
    const inferred = property.wireNameEvidence;
    if (!inferred) return 'The source does not show this key, and nothing tells how it is spelt.';
    const counts = `${inferred.agreeing} to ${inferred.contrary}`;
    const grounds = {
        mention: 'its page’s sentences spell it', type: `keys of the type, ${counts}`,
        neighbours: `keys of neighbouring types, ${counts}`, group: `keys of connected types, ${counts}`,
        folder: `keys of the folder, ${counts}`, namesake: `the same property of ${counted(inferred.agreeing, 'other type')}`,
        set: `the whole set, ${counts}`,
    };
    return `The source does not show this key; inferred from ${grounds[inferred.ground] ?? inferred.ground}.`;
}

/** A type expression, with links to what it names. */
function typeText(type, model, within) {
    switch (type.kind) {
    case 'reference': {
        const entry = model.types.get(type.id);
        if (!entry) return code(type.id);
        const isInside = within !== undefined && entry.parent === within;
        return element('a', { class: 'type', href: entry.route, title: entry.name }, isInside ? entry.shortName : entry.name);
    }
    case 'array': return ['[', elementText(type.items, model, within), ']'];
    case 'map': return ['[string: ', elementText(type.values, model, within), ']'];
    default:
        return [
            element('span', { class: 'type' }, type.kind),
            type.format ? element('span', { class: 'format' }, ` ${type.format}`) : null,
            type.swiftType ? element('span', { class: 'format' }, ` as ${type.swiftType}`) : null,
        ];
    }
}

/** An element: a type, whether it may be null, and what it must fulfil. */
function elementText(one, model, within) {
    const nullable = { yes: '?', unknown: '(?)', no: '' }[one.nullability];
    return [typeText(one.type, model, within), nullable, constraintList(one.constraints, model)];
}

/** A type and what its values must fulfil, on lines of their own where they are many. */
function typed(one, model, within) {
    return element('div', { class: 'typed' },
        element('span', {}, typeText(one.type, model, within), { yes: '?', unknown: '(?)' }[one.nullability]),
        constraintList(one.constraints, model));
}

/** Constraints as a line of keywords and operands. */
function constraintList(constraints, model) {
    if (!constraints || constraints.length === 0) return null;
    return element('span', { class: 'constraints' }, constraints.map((one) => {
        const predicate = one.keyword === 'schema' ? model.predicates.get(one.value) : undefined;
        return element('span', { class: 'constraint' }, one.keyword, ' ',
            predicate ? predicateLink(predicate, model) : code(spelled(one.value)), provenance(one));
    }));
}

function provenance(one) {
    return one.provenance === 'prose' ? element('q', { title: 'Read from this sentence' }, one.sentence) : null;
}

function predicateLink(predicate, model) {
    return element('a', { href: route('predicate', model.key(predicate.id)) }, predicate.name);
}

"""########
        ),
        (
            "theme.js",
            ########"""
'use strict';

// Light or dark: as the system has it until the reader chooses, and then as chosen, where the browser remembers it.
{
    const key = 'modelgen.theme';
    const next = { system: 'light', light: 'dark', dark: 'system' };
    const names = { system: 'As the system', light: 'Light', dark: 'Dark' };
    const button = document.getElementById('theme');

    const remembered = () => {
        try { return localStorage.getItem(key); } catch { return null; }
    };
    const remember = (theme) => {
        try { localStorage.setItem(key, theme); } catch { /* Files may have no storage; then it is forgotten. */ }
    };
    const show = (theme) => {
        document.documentElement.dataset.theme = theme;
        button.textContent = names[theme];
        button.setAttribute('aria-label', `Colours: ${names[theme].toLowerCase()}`);
    };

    show(remembered() in next ? remembered() : 'system');
    button.addEventListener('click', () => {
        const theme = next[document.documentElement.dataset.theme];
        remember(theme);
        show(theme);
    });
}

"""########
        ),
        (
            "type.js",
            ########"""
'use strict';

/** The page of a type. */
function typePage(entry) {
    const { type, model } = entry;
    const { references } = model;
    const own = placed.byItem.get(type) ?? [];
    return {
        title: entry.name,
        content: element('article', { class: type.kind },
            breadcrumb(entry),
            element('h1', {}, entry.parent ? entry.shortName : entry.name),
            element('p', { class: 'under' }, tag(type.kind, type.kind), deprecation(type), ' ', sourceLink(type.location)),
            drawnDiagnostics(own),
            prose(type.documentation),
            typeFacts(entry),
            graph(entry),
            typeBody(entry),
            neighbourList('Referred to by', references.by(entry)),
            references.of(entry).length > GRAPH.most ? neighbourList('Refers to', references.of(entry)) : null,
            asJSON(type)),
    };
}

function breadcrumb(entry) {
    const { parents } = entry;
    return parents.length === 0 ? null : element('nav', { class: 'breadcrumb', 'aria-label': 'Stands in' },
        parents.map((parent) => [element('a', { href: parent.route }, parent.parent ? parent.shortName : parent.name), ' › ']));
}

function deprecation(one) {
    return one.deprecated ? tag('deprecated', 'warning', one.deprecationMessage) : null;
}

function typeFacts(entry) {
    const { type, model } = entry;
    const [capability, effort] = CAPABILITIES[type.capability] ?? [type.capability, ''];
    const [exactness, meaning] = EXACTNESS[type.exactness] ?? [type.exactness, ''];
    const predicate = model.predicates.get(type.predicate);
    return facts([
        ['Name', [entry.parent ? [code(type.name), ', '] : null, PROVENANCE[type.nameProvenance] ?? type.nameProvenance]],
        ['Exactness', [element('strong', { class: type.exactness }, exactness), '. ', meaning]],
        ['Reading', [element('strong', {}, capability), '. ', effort]],
        ['Travels', USAGE[type.usage]],
        ['Stands for', ROLES[type.role]],
        ['Deprecated', type.deprecationMessage],
        ['Must fulfil', predicate ? predicateLink(predicate, model) : undefined],
        ['Constraints', constraintList(type.constraints, model)],
        ['Other keys', type.kind === 'object' ? otherKeys(type, model) : undefined],
    ]);
}

function otherKeys(type, model) {
    const { kind, values } = type.additionalProperties;
    const kept = { keep: ' They are kept.', ignore: ' They are ignored.' }[type.unknownKeys] ?? '';
    switch (kind) {
    case 'values': return ['any, each ', elementText(values, model)];
    case 'forbidden': return `forbidden.${kept}`;
    default: return kept === '' ? undefined : `not announced.${kept}`;
    }
}

function typeBody(entry) {
    const { type, model } = entry;
    switch (type.kind) {
    case 'object': return propertyTable(entry);
    case 'enumeration': return valueTable(type);
    case 'union': return [memberTable(entry), dispatchSection(entry)];
    default: return section('Target', typed(type.target, model, entry));
    }
}

function propertyTable(entry) {
    const { properties } = entry.type;
    if (properties.length === 0) return null;
    const body = element('tbody');
    return section(counted(properties.length, 'property', 'properties'),
        inPortions(table(['Property', 'Type', 'Presence', 'Line'], body), properties, (property) =>
            propertyRow(property, entry)));
}

/** A table; rows are appended to what it holds. */
function table(headings, body) {
    const drawn = element('table', {},
        element('thead', {}, element('tr', {}, headings.map((heading) =>
            element('th', { scope: 'col', class: `column ${heading.toLowerCase()}-column` }, heading)))), body);
    drawn.append = (...rows) => body.append(...rows);
    return drawn;
}

function propertyRow(property, entry) {
    const { model } = entry;
    const guess = evidence(property);
    const isRenamed = property.sourceName !== property.wireName;
    return element('tr', {},
        element('th', { scope: 'row' },
            element('span', { class: property.deprecated ? 'name old' : 'name' }, property.wireName),
            isRenamed ? element('span', { class: 'aside' }, 'from ', code(property.sourceName)) : null,
            property.requiredName ? element('span', { class: 'aside' }, 'in Swift ', code(property.requiredName)) : null,
            guess ? tag(property.wireNameEvidence ? 'inferred key' : 'guessed key', property.wireNameEvidence ? '' : 'warning') : null, deprecation(property)),
        element('td', {},
            typed({ ...property, nullability: undefined }, model, entry),
            guess ? element('p', { class: 'aside' }, guess) : null,
            prose(property.documentation),
            facts([
                ['Always', 'constant' in property ? code(spelled(property.constant)) : undefined],
                ['Default', property.default ? [code(spelled(property.default.value)), provenance(property.default)] : undefined],
                ['Examples', property.examples.length === 0 ? undefined
                    : property.examples.slice(0, 3).map((one) => [code(cutEnd(spelled(one), 200)), ' '])],
                ['Deprecated', property.deprecationMessage],
            ]),
            drawnDiagnostics(placed.byItem.get(property) ?? [])),
        element('td', { class: 'presence' }, presence(property)),
        element('td', { class: 'line' }, sourceLink(property.location, String(property.location.line))));
}

function cutEnd(text, length) {
    return text.length <= length ? text : `${text.slice(0, length)}…`;
}

function presence(property) {
    const words = [element('strong', { class: property.required ? 'required' : 'optional' },
        property.required ? 'required' : 'optional')];
    if (property.undeclared) words.push(tag('undeclared', 'warning', 'Listed as required, and never described'));
    if (property.nullability === 'yes') words.push(tag('nullable'));
    if (property.nullability === 'unknown') words.push(tag('null unknown', 'warning', 'The source does not say whether it may be null'));
    if (property.access === 'readOnly') words.push(tag('read only'));
    if (property.access === 'writeOnly') words.push(tag('write only'));
    return element('div', { class: 'words' }, words);
}

function valueTable(type) {
    const openness = {
        open: 'Open: the source says that other values may come.', closed: 'Closed: the source says that there are no others.',
        unstated: 'The source does not say whether others may come; they are kept unless the configuration says otherwise.',
    }[type.openness];
    const hasNames = type.values.some((value) => value.name !== undefined);
    const hasNotes = type.values.some((value) => value.documentation !== undefined);
    const headings = ['Value', hasNames ? 'Name' : null, hasNotes ? 'Description' : null].filter((one) => one);
    return section(counted(type.values.length, 'value'),
        element('p', {}, openness, ` The values are of JSON type ${type.valueType}.`),
        hasNames || hasNotes
            ? inPortions(table(headings, element('tbody')), type.values, (value) => element('tr', {},
                element('th', { scope: 'row' }, code(spelled(value.value))),
                hasNames ? element('td', {}, value.name, value.nameProvenance
                    ? element('span', { class: 'aside' }, PROVENANCE[value.nameProvenance]) : null) : null,
                hasNotes ? element('td', {}, prose(value.documentation)) : null))
            : inPortions(element('ul', { class: 'values' }), type.values, (value) =>
                element('li', {}, code(spelled(value.value)))));
}

/** The JSON form, drawn once it is opened. */
function asJSON(value) {
    const details = element('details', {}, element('summary', {}, 'As JSON'));
    details.addEventListener('toggle', () => details.append(element('pre', {}, spelledInLines(value))), { once: true });
    return details;
}

"""########
        ),
        (
            "union.js",
            ########"""
'use strict';

function memberTable(entry) {
    const { type, model } = entry;
    const rule = type.requirement === 'exactlyOne'
        ? 'A value must match exactly one of them (oneOf).' : 'A value must match at least one of them (anyOf).';
    const hasNames = type.members.some((member) => member.name !== undefined);
    const hasNotes = type.members.some((member) => member.documentation !== undefined);
    const headings = ['Member', hasNames ? 'Name' : null, hasNotes ? 'Description' : null].filter((one) => one);
    return section(counted(type.members.length, 'member'), element('p', {}, rule),
        inPortions(table(headings, element('tbody')), type.members, (member) =>
            element('tr', {},
                element('th', { scope: 'row' }, typed(member, model, entry), member.isRepeated ? tag('repeated') : null),
                hasNames ? element('td', {}, member.name) : null,
                hasNotes ? element('td', {}, prose(member.documentation)) : null)));
}

const GROUNDS = {
    proved: ['good', 'What the schema says of each member leads a value to its own, before it is read.'],
    declared: ['good', 'The discriminator, which is taken at its word, leads a value to its member, before it is read.'],
    tried: ['warning', 'Where nothing proves the member, those that are left are tried.'],
};

/** What sends values to their members, the weakest ground of all steps: `proved`, `declared`, or `tried`. */
function groundOf(dispatch) {
    if (dispatch.by === 'likely' || dispatch.by === 'candidates') return 'tried';
    const steps = [...(dispatch.branches ?? []).map((branch) => branch.then), dispatch.otherwise].filter((step) => step);
    const grounds = [dispatch.evidence === 'discriminator' ? 'declared' : 'proved', ...steps.map(groundOf)];
    return ['tried', 'declared', 'proved'].find((ground) => grounds.includes(ground));
}

function dispatchSection(entry) {
    const { type } = entry;
    const ground = groundOf(type.dispatch);
    const [tone, meaning] = GROUNDS[ground];
    return section('How members are told apart', element('p', {}, tag(ground, tone), ' ', meaning),
        type.discriminator ? declaredDiscriminator(entry) : null,
        element('div', { class: 'dispatch' }, steps(type.dispatch, entry)));
}

function declaredDiscriminator({ type }) {
    const { propertyName, mapping } = type.discriminator;
    return element('p', {}, 'The source declares the discriminator ', code(propertyName),
        ` with ${counted(mapping.length, 'value')}.`);
}

/** A dispatch as questions and what their answers lead to. */
function steps(dispatch, entry) {
    switch (dispatch.by) {
    case 'member': return memberLink(dispatch.member, entry);
    case 'jsonType':
        return question(['Which JSON type is it?', proof('by the JSON types of the members')], dispatch.branches.map((branch) =>
            [branch.kinds.map((kind) => [code(kind), ' ']), branch.then]), undefined, entry);
    case 'value':
        return question(['What is the value?', proof('by the values that the members list')], dispatch.branches.map((branch) =>
            [code(JSON.stringify(branch.value)), { by: 'member', member: branch.member }]), dispatch.otherwise, entry);
    case 'tag':
        return question(['What is ', code(dispatch.propertyName), '?', grounds(dispatch)], dispatch.branches.map((branch) =>
            [branch.values.map((value) => [code(JSON.stringify(value)), ' ']), branch.then]), dispatch.otherwise, entry);
    case 'property':
        return question(['Which key is there? The first decides.', ' ', tag('by keys that one member alone requires')], dispatch.branches.map((branch) =>
            [code(branch.propertyName), branch.then]), dispatch.otherwise, entry);
    case 'likely':
        return [memberLink(dispatch.member, entry), ' ', tag('likely', 'warning'), ', if it holds all of the value; else ',
            tried(dispatch.candidates, entry)];
    default: return tried(dispatch.members, entry);
    }
}

function proof(words) {
    return [' ', tag(`proved ${words}`, 'good')];
}

function grounds(dispatch) {
    return [dispatch.evidence === 'discriminator'
        ? [' ', tag('as the discriminator says', 'good')] : proof('by the values that the members list'),
    dispatch.form === 'scalar' ? [' ', tag('integers and booleans, too')] : null];
}

function question(asked, answers, otherwise, entry) {
    const rest = otherwise ? [['anything else', otherwise]] : [];
    return [element('p', { class: 'question' }, asked), inPortions(element('ul'), [...answers, ...rest], ([answer, then]) =>
        element('li', {}, element('span', { class: 'answer' }, answer, '→ '), steps(then, entry)), 60)];
}

function tried(members, entry) {
    return ['each is tried: ', members.map((member, index) => [index > 0 ? ', ' : null, memberLink(member, entry)])];
}

function memberLink(index, entry) {
    const member = entry.type.members[index];
    return member ? typeText(member.type, entry.model, entry) : code(String(index));
}

"""########
        ),
    ]
}
