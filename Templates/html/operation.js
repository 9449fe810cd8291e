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
