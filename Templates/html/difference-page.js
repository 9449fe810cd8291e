'use strict';

const differenceName = (() => {
    const files = (side) => [...new Set(difference.changes.map((change) => change[side]?.file).filter((file) => file))];
    const name = (side) => (files(side).length === 1 ? files(side)[0].split('/').pop() : undefined);
    return name('old') && name('new') ? `${name('old')} → ${name('new')}` : 'Changes';
})();

const finder = new Finder({ find: findChanged, row: changedRow, noun: ['type or operation', 'types and operations'] });

function changedRow(entry) {
    return [element('span', { class: `dot lead ${entry.severity}`, title: entry.severity }),
        element('span', { class: 'name' }, entry.name),
        element('span', { class: 'match' }, counted(entry.changes.length, 'change'))];
}

/** Everything, in portions. */
function allChanges() {
    const groups = changed.filter((entry) => shownChanges(entry).length > 0);
    return {
        title: '',
        content: element('article', {},
            element('h1', {}, differenceName),
            element('p', { class: 'summary' }, advice()),
            element('div', { class: 'counts' }, WEIGHTS.map((severity) => element('div', { class: severity },
                element('strong', {}, difference.counts[severity].toLocaleString('en')), severity))),
            rules(),
            groups.length === 0 ? element('p', {}, 'No changes of the severities that are shown.')
                : inPortions(element('div'), groups, (entry) => changeGroup(entry, 'h2', 5), 10)),
    };
}

function advice() {
    return difference.changes.length === 0 ? 'No changes.'
        : ['Recommended version: ', element('strong', {}, difference.recommendedVersion), '.'];
}

/** How often each rule applies; each searches for where. */
function rules() {
    const counts = new Map();
    for (const { rule } of difference.changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1]);
    if (sorted.length === 0) return null;
    return section('Rules', inPortions(element('p', { class: 'rules' }), sorted, ([rule, count]) =>
        element('button', { type: 'button', class: 'filter', click: () => finder.ask(rule) }, `${rule} ${count}`), 40));
}

function changedPage(kind) {
    return (key) => {
        const entry = changedByRoute.get(route(kind, key));
        return entry && { title: entry.name, content: element('article', {}, changeGroup(entry, 'h1')) };
    };
}

const pages = { '': allChanges, type: changedPage('type'), operation: changedPage('operation') };

/** A button for each severity, pressed while its changes are shown. */
function drawSeverities(redraw) {
    document.getElementById('filters').append(...WEIGHTS.map((severity) => {
        const button = element('button', { type: 'button', 'aria-pressed': 'true' },
            element('span', { class: `dot ${severity}` }), ` ${severity} ${difference.counts[severity].toLocaleString('en')}`);
        button.addEventListener('click', () => {
            const isShown = !shownSeverities.delete(severity);
            if (isShown) shownSeverities.add(severity);
            button.setAttribute('aria-pressed', String(isShown));
            redraw();
        });
        return button;
    }));
}

document.getElementById('source').textContent = visible(differenceName);
finder.search();
const redraw = followRoutes(pages, differenceName, ({ kind, key }) => finder.show(route(kind, key)));
drawSeverities(() => {
    finder.search();
    redraw();
});
