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
