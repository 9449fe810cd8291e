'use strict';

/** A type as the page lists it. */
class TypeEntry {
    constructor(type, model) {
        Object.assign(this, { type, model, kind: type.kind, location: type.location, path: [] });
        this.key = model.key(type.id);
        this.route = route('type', this.key);
    }

    /** What it is called in the type around it, or its own name. */
    get shortName() { return this.type.enclosedAs?.[0] ?? this.name; }
    get name() { return [...this.type.namespace, this.type.name].join('.'); }
    get parent() { return this.type.enclosedIn === undefined ? undefined : this.model.types.get(this.type.enclosedIn); }
    get members() { return this.type.properties ?? this.type.values ?? this.type.members ?? []; }

    /** The types around it, the outermost first. */
    get parents() {
        const parents = [];
        for (let one = this.parent; one && !parents.includes(one); one = one.parent) parents.unshift(one);
        return parents;
    }

    /** What can be searched: names, values, and in which words they are shown. */
    get words() {
        return this.members.flatMap((member) =>
            member.wireName !== undefined ? [member.wireName, member.sourceName]
                : 'value' in member ? [String(member.value), member.name ?? ''] : [member.name ?? '']);
    }
}

/** An operation as the page lists it. */
class OperationEntry {
    constructor(operation, model, index) {
        Object.assign(this, { operation, model, kind: 'operation', location: operation.location, path: [] });
        this.key = model.key(index);
        this.route = route('operation', this.key);
    }

    get name() { return this.operation.name; }
    get shortName() { return (!this.operation.isIncoming && this.operation.path) || this.name.replace(/^[A-Z]+ /, ''); }
    get method() { return this.operation.method ?? this.name.split(' ')[0]; }
    get words() {
        const { operationId, summary, tags = [], parts } = this.operation;
        return [operationId, summary, ...tags, ...parts.map((part) => part.name)].filter((word) => word);
    }
}

/** One of the models of the page; there are several where the configuration has several namespaces. */
class Model {
    constructor(data, index) {
        this.data = data;
        this.prefix = index === 0 ? '' : `${index}!`;
        this.types = new Map();
        for (const type of data.types) this.types.set(type.id, new TypeEntry(type, this));
        const names = new Set();
        this.operations = (data.operations ?? []).map((operation, position) => {
            const key = names.has(operation.name) ? `${operation.name} ~${position}` : operation.name;
            names.add(key);
            return new OperationEntry(operation, this, key);
        });
        this.predicates = new Map((data.predicates ?? []).map((predicate) => [predicate.id, predicate]));
    }

    key(id) { return this.prefix + id; }

    /** What each type refers to, and what refers to it: entries with the words they do it by. */
    get references() {
        this.found ??= new References(this);
        return this.found;
    }
}

/** Who refers to whom. */
class References {
    constructor(model) {
        this.from = new Map();
        this.to = new Map();
        for (const entry of model.types.values()) {
            for (const { type, by } of referringParts(entry.type)) {
                for (const id of identities(type)) this.add(entry, model.types.get(id), by);
            }
        }
        for (const entry of model.operations) {
            for (const part of entry.operation.parts) {
                for (const id of identities(part.value?.type)) this.add(entry, model.types.get(id), partName(part));
            }
        }
    }

    add(source, target, by) {
        if (!target) return;
        for (const [map, from, to] of [[this.from, source, target], [this.to, target, source]]) {
            if (!map.has(from)) map.set(from, new Map());
            const words = map.get(from);
            if (!words.has(to)) words.set(to, []);
            if (!words.get(to).includes(by)) words.get(to).push(by);
        }
    }

    /** The entries that it refers to, with the names of what does. */
    of(entry) { return [...(this.from.get(entry) ?? [])].map(([other, by]) => ({ entry: other, by })); }

    /** The entries that refer to it. */
    by(entry) { return [...(this.to.get(entry) ?? [])].map(([other, by]) => ({ entry: other, by })); }
}

function referringParts(type) {
    switch (type.kind) {
    case 'object': {
        const parts = type.properties.map((property) => ({ type: property.type, by: property.wireName }));
        const values = type.additionalProperties.values;
        return values ? [...parts, { type: values.type, by: 'other keys' }] : parts;
    }
    case 'union': return type.members.map((member) => ({ type: member.type, by: 'member' }));
    case 'alias': return [{ type: type.target.type, by: 'target' }];
    default: return [];
    }
}

/** The identities that a type expression names. */
function identities(type) {
    if (!type) return [];
    switch (type.kind) {
    case 'reference': return [type.id];
    case 'array': return identities(type.items.type);
    case 'map': return identities(type.values.type);
    default: return [];
    }
}

/** What a part of an operation is called beside its siblings. */
function partName(part) {
    switch (part.kind) {
    case 'parameter': return part.name;
    case 'body': return 'body';
    case 'response': case 'content': return `response ${part.status}`;
    default: return `header ${part.name}`;
    }
}

const models = (() => {
    const data = embeddedData();
    return (Array.isArray(data) ? data : [data]).map((one, index) => new Model(one, index));
})();

/** Types, each below the one it stands in, and then operations. */
const entries = (() => {
    const types = models.flatMap((model) => [...model.types.values()]);
    for (const entry of types) {
        entry.path = [...entry.parents.map((parent) => parent.name), entry.parent ? entry.shortName : entry.name]
            .map((name) => name.toLowerCase());
    }
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    types.sort((a, b) => {
        for (let index = 0; index < Math.max(a.path.length, b.path.length); index += 1) {
            const order = compare(a.path[index] ?? '', b.path[index] ?? '');
            if (order !== 0) return order;
        }
        return compare(a.key, b.key);
    });
    return [...types, ...models.flatMap((model) => model.operations)];
})();

const entriesByRoute = new Map(entries.map((entry) => [entry.route, entry]));
