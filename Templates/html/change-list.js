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
