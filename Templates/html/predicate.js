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
