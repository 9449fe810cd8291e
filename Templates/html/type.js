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
