'use strict';

// What is shown stands in the fragment, so that links, the history and a reload work: `#/type/pets.yaml%23/…`.

/** The fragment of a page. */
function route(kind, key = '') {
    return kind === '' ? '#/' : `#/${kind}/${encodeURIComponent(key).replaceAll('%2F', '/')}`;
}

/** The kind and key of the page that the fragment names. */
function currentRoute() {
    const match = /^#\/([a-z]+)\/?(.*)$/s.exec(location.hash);
    if (match === null) return { kind: '', key: '' };
    try {
        return { kind: match[1], key: decodeURIComponent(match[2]) };
    } catch {
        return { kind: 'nothing', key: match[2] };
    }
}

/**
 * Draws pages into the main element as the fragment says.
 *
 * `pages` has a function for each kind: from a key to `{ title, content }`, or nothing where there is no such page. Returns what draws the
 * page again.
 */
function followRoutes(pages, name, changed) {
    const main = document.getElementById('content');
    const positions = new Map();
    let shown = null;
    const draw = () => {
        if (location.hash === '#content') return main.focus();
        if (shown !== null) positions.set(shown, main.scrollTop);
        const { kind, key } = currentRoute();
        const page = (Object.hasOwn(pages, kind) && pages[kind](key)) || missing(key);
        const isFirst = shown === null;
        shown = location.hash;
        document.title = kind === '' ? name : `${page.title} — ${name}`;
        main.replaceChildren(page.content);
        main.scrollTop = positions.get(shown) ?? 0;
        changed({ kind, key });
        if (!isFirst && document.activeElement?.id !== 'query') main.focus({ preventScroll: true });
        return undefined;
    };
    window.addEventListener('hashchange', draw);
    draw();
    return draw;
}

function missing(key) {
    return {
        title: 'Nothing here',
        content: element('article', {}, element('h1', {}, 'Nothing here'),
            element('p', {}, 'The page knows nothing of ', code(key), '.')),
    };
}
