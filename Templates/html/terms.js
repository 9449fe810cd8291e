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
