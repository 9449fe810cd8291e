'use strict';

// `pet name` finds what has both words; `kind:union tag:books` leaves what is a union or has a tag.

const FACETS = {
    kind: (entry) => [entry.kind],
    exactness: (entry) => [entry.type?.exactness],
    capability: (entry) => [entry.type?.capability],
    usage: (entry) => [entry.type?.usage],
    tag: (entry) => entry.operation?.tags ?? [],
    has: (entry) => [
        diagnosticsOf(entry).length > 0 ? 'diagnostics' : undefined,
        isDeprecated(entry) ? 'deprecated' : undefined,
        entry.type?.properties?.some((property) => property.wireNameIsGuessed) ? 'guesses' : undefined,
    ],
};

function isDeprecated(entry) {
    return (entry.type ?? entry.operation).deprecated === true;
}

/** A query as words and facets. A facet's value may stand in quotes. */
function parsedQuery(query) {
    const words = [];
    const facets = [];
    for (const [, facet, quoted, value, word] of query.matchAll(/(?:(\w+):(?:"([^"]*)"?|(\S+)))|(\S+)/g)) {
        if (facet !== undefined && Object.hasOwn(FACETS, facet)) facets.push([facet, quoted ?? value]);
        else words.push((word ?? `${facet}:${quoted ?? value}`).toLowerCase());
    }
    return { words, facets };
}

/** What a query finds, the likeliest first; in the order of the list where it names no words. */
function find(query) {
    const { words, facets } = parsedQuery(query);
    const candidates = entries.filter((entry) =>
        facets.every(([facet, value]) => FACETS[facet](entry).includes(value)));
    if (words.length === 0) {
        for (const entry of candidates) entry.match = undefined;
        return candidates;
    }
    const found = [];
    candidates.forEach((entry, position) => {
        entry.match = undefined;
        const rank = words.reduce((sum, word) => sum + rankOf(entry, word), 0);
        if (rank < Infinity) found.push({ entry, rank: rank * 1e6 + entry.name.length * 1e3, position });
    });
    return found.sort((a, b) => a.rank - b.rank || a.position - b.position).map(({ entry }) => entry);
}

/** How well a word fits: 0 is best. What it fits besides the name is kept for the row. */
function rankOf(entry, word) {
    const texts = searchedTexts(entry);
    if (texts.short === word || texts.name === word) return 0;
    if (texts.short.startsWith(word)) return 1;
    const position = texts.short.indexOf(word);
    if (position > 0) return /[^a-z0-9]/.test(texts.short[position - 1]) ? 2 : 3;
    if (texts.name.includes(word)) return 4;
    const index = texts.words.findIndex((one) => one.includes(word));
    if (index < 0) return Infinity;
    entry.match = entry.words[index];
    return texts.words[index] === word ? 5 : 6;
}

function searchedTexts(entry) {
    entry.texts ??= {
        short: entry.shortName.toLowerCase(), name: entry.name.toLowerCase(),
        words: entry.words.map((word) => word.toLowerCase()),
    };
    return entry.texts;
}
