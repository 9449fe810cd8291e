'use strict';

/**
 * The search field and the list below it. The list draws only the rows that are seen, however many there are.
 *
 * - `find(query)`: the entries to list, each with its `route`.
 * - `row(entry)`: what a row holds.
 * - `noun`: what an entry is called, and several.
 * - `searched(query)`: is told of every search.
 */
class Finder {
    constructor({ find, row, noun, searched = () => {} }) {
        Object.assign(this, { find, row, noun, searched, entries: [], active: -1, shownRoute: '' });
        this.field = document.getElementById('query');
        this.list = document.getElementById('entries');
        this.status = document.getElementById('found');
        this.height = 2.125 * parseFloat(getComputedStyle(document.documentElement).fontSize);
        this.rows = element('div', { role: 'presentation' });
        this.list.append(this.rows);
        this.field.addEventListener('input', () => this.search());
        this.list.addEventListener('scroll', () => this.draw());
        new ResizeObserver(() => this.draw()).observe(this.list);
        document.addEventListener('keydown', (event) => this.press(event));
    }

    /** Lists what the query finds. */
    search() {
        const query = this.field.value;
        this.entries = this.find(query);
        this.active = query.trim() === '' ? this.entries.findIndex((entry) => entry.route === this.shownRoute) : 0;
        this.status.textContent = this.entries.length === 0
            ? 'Nothing found' : counted(this.entries.length, ...this.noun);
        this.list.scrollTop = 0;
        this.searched(query);
        this.reveal();
        this.draw();
    }

    /** Searches for a text that stands behind a link. */
    ask(query) {
        this.field.value = query;
        this.search();
        this.field.focus();
    }

    /** Marks the entry whose page is shown. */
    show(route) {
        this.shownRoute = route;
        const index = this.entries.findIndex((entry) => entry.route === route);
        if (index >= 0) this.active = index;
        this.reveal(true);
        this.draw();
    }

    draw() {
        const first = Math.max(0, Math.floor(this.list.scrollTop / this.height) - 4);
        const count = Math.ceil(this.list.clientHeight / this.height) + 8;
        this.rows.style.height = `${this.entries.length * this.height}px`;
        this.rows.replaceChildren(...this.entries.slice(first, first + count).map((entry, index) =>
            this.option(entry, first + index)));
        if (this.rows.querySelector('#active')) this.field.setAttribute('aria-activedescendant', 'active');
        else this.field.removeAttribute('aria-activedescendant');
    }

    option(entry, index) {
        const option = element('a', {
            role: 'option', href: entry.route, tabindex: '-1', id: index === this.active ? 'active' : undefined,
            'aria-selected': String(index === this.active), 'aria-posinset': index + 1,
            'aria-setsize': this.entries.length, 'aria-current': entry.route === this.shownRoute ? 'page' : undefined,
        }, this.row(entry));
        option.style.top = `${index * this.height}px`;
        return option;
    }

    /** Scrolls to the active row where it is not seen: to the next edge, or so that it stands in the middle. */
    reveal(inTheMiddle = false) {
        if (this.active < 0) return;
        const top = this.active * this.height;
        const bottom = top + this.height - this.list.clientHeight;
        if (top >= this.list.scrollTop && bottom <= this.list.scrollTop) return;
        const middle = top - (this.list.clientHeight - this.height) / 2;
        this.list.scrollTop = inTheMiddle ? middle : top < this.list.scrollTop ? top : bottom;
    }

    move(step) {
        if (this.entries.length === 0) return;
        this.active = Math.min(Math.max(this.active + step, 0), this.entries.length - 1);
        this.reveal();
        this.draw();
    }

    open() {
        const entry = this.entries[this.active];
        if (!entry) return;
        if (location.hash !== entry.route) location.hash = entry.route;
        document.getElementById('content').focus({ preventScroll: true });
    }

    press(event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        const inField = event.target === this.field;
        const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: inField ? 10 : 0, PageUp: inField ? -10 : 0 };
        const step = steps[event.key] ?? 0;
        if (event.key === '/' && !/^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
            this.field.focus();
            this.field.select();
        } else if (inField && step !== 0) this.move(step);
        else if (inField && event.key === 'Enter') this.open();
        else if (event.key === 'Escape') this.leave(inField);
        else return;
        event.preventDefault();
    }

    /** Takes back the query; then leaves the field. */
    leave(inField) {
        if (this.field.value !== '') {
            this.field.value = '';
            this.search();
        } else if (inField) {
            document.getElementById('content').focus({ preventScroll: true });
        }
    }
}
