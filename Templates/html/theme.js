'use strict';

// Light or dark: as the system has it until the reader chooses, and then as chosen, where the browser remembers it.
{
    const key = 'modelgen.theme';
    const next = { system: 'light', light: 'dark', dark: 'system' };
    const names = { system: 'As the system', light: 'Light', dark: 'Dark' };
    const button = document.getElementById('theme');

    const remembered = () => {
        try { return localStorage.getItem(key); } catch { return null; }
    };
    const remember = (theme) => {
        try { localStorage.setItem(key, theme); } catch { /* Files may have no storage; then it is forgotten. */ }
    };
    const show = (theme) => {
        document.documentElement.dataset.theme = theme;
        button.textContent = names[theme];
        button.setAttribute('aria-label', `Colours: ${names[theme].toLowerCase()}`);
    };

    show(remembered() in next ? remembered() : 'system');
    button.addEventListener('click', () => {
        const theme = next[document.documentElement.dataset.theme];
        remember(theme);
        show(theme);
    });
}
