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
