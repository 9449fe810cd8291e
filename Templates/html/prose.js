'use strict';

// Descriptions are CommonMark, often with HTML in it. What is drawn of that is what helps reading; nothing in a description
// becomes a link, so that nothing leads out of the page.

const INLINE = /`+([^`]+?)`+|\*\*([^*]+)\*\*|__([^_]+)__|\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g;
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

/** A description as paragraphs, lists and code. */
function prose(text) {
    if (!text) return null;
    const parts = text.split(/^ *(?:```|~~~).*$/m);
    return element('div', { class: 'prose' }, parts.map((part, index) =>
        index % 2 === 1 ? element('pre', {}, part.replace(/^\n|\n$/g, '')) : blocks(withoutTags(part))));
}

/** The elements of HTML that descriptions use, as CommonMark would have it; others, and what stands in code, stay as written. */
function withoutTags(text) {
    return text.split(/(`[^`\n]+`)/).map((part, index) => (index % 2 === 1 ? part : replacedTags(part))).join('');
}

function replacedTags(text) {
    return text
        .replace(/<\/?code>/gi, '`').replace(/<\/?(?:b|strong)>/gi, '**').replace(/<li>/gi, '\n- ')
        .replace(/<br ?\/?>/gi, '\n').replace(/<\/?(?:p|ul|ol)>/gi, '\n\n').replace(/<\/li>|<\/?(?:em|i|span)>/gi, '')
        .replace(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gis, '[$2]($1)')
        .replace(/&(?:lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity]);
}

function blocks(text) {
    return text.split(/\n\s*\n/).filter((block) => block.trim() !== '').map((block) => {
        const items = block.split(/^\s*(?:[-*+]|\d+[.)])\s+/m);
        const lead = items.shift().trim();
        const heading = /^#{1,6} +(.*)$/.exec(lead);
        return [
            lead === '' ? null : element('p', {}, heading ? element('strong', {}, heading[1]) : inline(lead)),
            items.length === 0 ? null : element('ul', {}, items.map((item) => element('li', {}, inline(item.trim())))),
        ];
    });
}

function inline(text) {
    const nodes = [];
    let end = 0;
    for (const match of text.matchAll(INLINE)) {
        nodes.push(text.slice(end, match.index));
        end = match.index + match[0].length;
        const [, literal, strong, other, label, target] = match;
        if (literal !== undefined) nodes.push(code(literal));
        else if (label !== undefined) nodes.push(label, element('span', { class: 'target' }, ` (${target})`));
        else nodes.push(element('strong', {}, strong ?? other));
    }
    return [...nodes, text.slice(end)];
}

/** The texts of diagnostics, which set names in backticks. */
function sentence(text) {
    return text.split('`').map((part, index) => (index % 2 === 1 ? code(part) : part));
}
