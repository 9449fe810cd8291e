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
