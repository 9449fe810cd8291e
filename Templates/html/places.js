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
