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
