'use strict';

// A type between those that refer to it, on the left, and those that it refers to, on the right.

const GRAPH = { column: 280, between: 60, height: 44, gap: 10, most: 6 };

/** The graph of a type or an operation; nothing where it has no neighbours. */
function graph(entry) {
    const { references } = entry.model;
    const others = ({ entry: other }) => other !== entry;
    const left = references.by(entry).filter(others);
    const right = references.of(entry).filter(others);
    const refersToItself = references.of(entry).some(({ entry: other }) => other === entry);
    if (left.length + right.length === 0 && !refersToItself) return null;
    const step = GRAPH.column + GRAPH.between;
    const x = left.length > 0 ? step : 0;
    const width = x + GRAPH.column + (right.length > 0 ? step : 0);
    const rows = Math.max(rowsOf(left), rowsOf(right), 1);
    const height = rows * (GRAPH.height + GRAPH.gap) + (refersToItself ? 40 : 0);
    const middle = height / 2;
    const label = `${entry.name}: ${counted(left.length, 'referrer')}, refers to ${right.length}`;
    const drawing = shape('svg', { class: 'graph', viewBox: `-1 -1 ${width + 2} ${height + 2}`, width: width + 2, role: 'group', 'aria-label': label },
        arrowHead(),
        side(left, 0, height, (y) => edge(GRAPH.column, y, x, middle)),
        side(right, x + step, height, (y) => edge(x + GRAPH.column, middle, x + step, y)),
        refersToItself ? loop(x + GRAPH.column / 2, middle - GRAPH.height / 2) : null,
        box({ entry, by: [] }, x, middle - GRAPH.height / 2, 'here'));
    return element('figure', {}, drawing, element('figcaption', {},
        [left.length > 0 ? 'Left: what refers to it.' : '', right.length > 0 ? 'Right: what it refers to.' : ''].join(' ')));
}

function rowsOf(neighbours) {
    return Math.min(neighbours.length, GRAPH.most + 1);
}

/** The nodes of one side with their edges; what is too much is counted. */
function side(neighbours, x, height, edgeTo) {
    const shown = neighbours.length > GRAPH.most + 1 ? neighbours.slice(0, GRAPH.most) : neighbours;
    const step = GRAPH.height + GRAPH.gap;
    const start = (height - rowsOf(neighbours) * step + GRAPH.gap) / 2;
    const drawn = shown.flatMap((neighbour, index) => {
        const y = start + index * step;
        return [edgeTo(y + GRAPH.height / 2), box(neighbour, x, y, neighbour.entry.kind)];
    });
    const rest = neighbours.length - shown.length;
    if (rest > 0) {
        const y = start + shown.length * step + GRAPH.height / 2 + 5;
        drawn.push(shape('text', { class: 'rest', x: x + GRAPH.column / 2, y, 'text-anchor': 'middle' },
            `and ${rest.toLocaleString('en')} more, listed below`));
    }
    return drawn;
}

function box({ entry, by }, x, y, kind) {
    const { name } = entry;
    const words = by.join(', ');
    return shape('a', { href: entry.route, class: `node ${kind}`, 'aria-current': kind === 'here' ? 'page' : undefined },
        shape('title', {}, words === '' ? name : `${name}: ${words}`),
        shape('rect', { x, y, width: GRAPH.column, height: GRAPH.height, rx: 7 }),
        shape('text', { x: x + 14, y: y + (words === '' ? 27 : 19) }, cut(name, 34)),
        words === '' ? null : shape('text', { class: 'by', x: x + 14, y: y + 35 }, cut(words, 40)));
}

/** The end of a long name tells more than its beginning, which siblings share. */
function cut(text, length) {
    const characters = [...visible(text)];
    if (characters.length <= length) return text;
    const head = Math.floor(length / 3);
    return `${characters.slice(0, head).join('')}…${characters.slice(head + 1 - length).join('')}`;
}

function edge(x1, y1, x2, y2) {
    const middle = (x1 + x2) / 2;
    return shape('path', {
        class: 'edge', d: `M${x1},${y1} C${middle},${y1} ${middle},${y2} ${x2 - 5},${y2}`, 'marker-end': 'url(#arrow)',
    });
}

function loop(x, y) {
    const d = `M${x + 30},${y} C${x + 40},${y - 34} ${x - 40},${y - 34} ${x - 30},${y - 5}`;
    return shape('path', { class: 'edge', d, 'marker-end': 'url(#arrow)' }, shape('title', {}, 'Refers to itself'));
}

function arrowHead() {
    return shape('defs', {}, shape('marker', {
        id: 'arrow', viewBox: '0 0 8 8', refX: 4, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto',
    }, shape('path', { class: 'head', d: 'M0,0 L8,4 L0,8 z' })));
}

/** All that refer to it, or all that it refers to, with what they do it by. */
function neighbourList(title, neighbours) {
    if (neighbours.length === 0) return null;
    return section(title, inPortions(element('ul', { class: 'neighbours' }), neighbours, ({ entry, by }) =>
        element('li', {}, element('a', { href: entry.route }, entry.name), ' ', element('span', {}, by.join(', ')))));
}
