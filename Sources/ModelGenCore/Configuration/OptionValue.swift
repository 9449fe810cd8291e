import ModelGenDiagnostics
import ModelGenSyntax

/// What may be written for an option, and where in the configuration it goes.
struct OptionValue: Sendable {
    typealias Path<Value> = any WritableKeyPath<Configuration, Value> & Sendable
    typealias Read<Value> = @Sendable (String) throws(InvalidValue) -> Value

    let shape: ConfigurationOption.Shape
    let reading: Reading
    /// Goes back to what counts when nobody says anything; nothing where a flag adds to what a file says.
    let clear: @Sendable (inout Configuration) -> Void
    /// All that a configuration says, in a fixed order and in one spelling.
    let spelled: @Sendable (Configuration) -> [String]

    /// How what is written gets into the configuration.
    enum Reading: Sendable {
        /// Text by text, in a file as on the command line.
        case texts(SetText)
        /// Entry by entry of a mapping in a file.
        case entries(SetEntry)
        /// Likewise, and `NAME=VALUE` on the command line.
        case assignments(SetText, SetEntry)
        /// A mapping whose values are mappings.
        case tree(@Sendable ([Mapping.Entry], inout MappingReader, inout Configuration) -> Void)
        /// A value of a form of its own, such as a list of mappings.
        case whole(@Sendable (Node, inout MappingReader, inout Configuration) -> Void)
    }

    typealias SetText = @Sendable (String, inout Configuration) throws(InvalidValue) -> Void
    typealias SetEntry = @Sendable (Entry, inout Configuration) throws(InvalidValue) -> Void

    /// An entry of a mapping in a file.
    struct Entry {
        let name: String
        let text: String
        /// The text as a path, as seen from where the run began.
        let path: String
        let location: SourceLocation
    }

    private init<Value>(
        _ shape: ConfigurationOption.Shape, _ path: Path<Value>, _ reading: Reading,
        spelled: @escaping @Sendable (Value) -> [String]
    ) {
        self.shape = shape
        self.reading = reading
        clear = { $0[keyPath: path] = Configuration()[keyPath: path] }
        self.spelled = { spelled($0[keyPath: path]) }
    }

    /// What is read adds to what is there, whoever said it.
    private init(adding value: OptionValue) {
        shape = value.shape
        reading = value.reading
        clear = { _ in }
        spelled = value.spelled
    }
}

// MARK: - Single values

extension OptionValue {
    /// One text that becomes a value.
    static func one<Value>(
        _ path: Path<Value>, _ shape: ConfigurationOption.Shape, read: @escaping Read<Value>,
        spell: @escaping @Sendable (Value) -> String?
    ) -> OptionValue {
        OptionValue(
            shape, path,
            .texts { (text: String, configuration: inout Configuration) throws(InvalidValue) in
                configuration[keyPath: path] = try read(text)
            },
            spelled: { spell($0).map { [$0] } ?? [] })
    }

    /// `true` or `false`.
    static func flag(_ path: Path<Bool>) -> OptionValue {
        one(path, .boolean, read: Configuration.boolean) { String($0) }
    }

    /// One of the words of an enumeration.
    static func choice<Choice>(_ path: Path<Choice>, of choices: [Choice] = Array(Choice.allCases)) -> OptionValue
    where Choice: RawRepresentable & CaseIterable & Sendable, Choice.RawValue == String {
        one(
            path, .choice(choices.map(\.rawValue)),
            read: { (text: String) throws(InvalidValue) in try Configuration.choice(text, of: choices) },
            spell: { $0.rawValue })
    }

    /// One of the words of an enumeration, or nothing.
    static func choice<Choice>(_ path: Path<Choice?>) -> OptionValue
    where Choice: RawRepresentable & CaseIterable & Sendable, Choice.RawValue == String {
        one(
            path, .choice(Choice.allCases.map(\.rawValue)),
            read: { (text: String) throws(InvalidValue) in try Configuration.choice(text) as Choice },
            spell: { $0?.rawValue })
    }

    /// A text, or nothing.
    static func text(
        _ path: Path<String?>, _ placeholder: String, read: @escaping Read<String> = Configuration.nonempty
    ) -> OptionValue {
        one(
            path, .text(placeholder: placeholder), read: { (text: String) throws(InvalidValue) in try read(text) },
            spell: { $0 })
    }

    /// A path, or nothing.
    static func path(_ path: Path<String?>, _ placeholder: String) -> OptionValue {
        one(
            path, .path(placeholder: placeholder),
            read: { (text: String) throws(InvalidValue) in try Configuration.nonempty(text) }, spell: { $0 })
    }
}

// MARK: - Several values

extension OptionValue {
    /// Texts that become the elements of a list.
    static func list<Element>(
        _ path: Path<[Element]>, _ placeholder: String, read: @escaping Read<Element>,
        spell: @escaping @Sendable (Element) -> String
    ) -> OptionValue {
        elements(path, .list(placeholder: placeholder), read: read, spell: spell)
    }

    /// Paths.
    static func paths(
        _ path: Path<[String]>, _ placeholder: String, read: @escaping Read<String> = Configuration.nonempty
    ) -> OptionValue {
        elements(path, .paths(placeholder: placeholder), read: read) { $0 }
    }

    private static func elements<Element>(
        _ path: Path<[Element]>, _ shape: ConfigurationOption.Shape, read: @escaping Read<Element>,
        spell: @escaping @Sendable (Element) -> String
    ) -> OptionValue {
        OptionValue(
            shape, path,
            .texts { (text: String, configuration: inout Configuration) throws(InvalidValue) in
                configuration[keyPath: path].append(try read(text))
            },
            spelled: { $0.map(spell) })
    }

    /// Texts that change a set.
    static func set(
        _ path: Path<Set<String>>, _ placeholder: String,
        change: @escaping @Sendable (String, inout Set<String>) throws(InvalidValue) -> Void
    ) -> OptionValue {
        OptionValue(
            .list(placeholder: placeholder), path,
            .texts { (text: String, configuration: inout Configuration) throws(InvalidValue) in
                try change(text, &configuration[keyPath: path])
            },
            spelled: { $0.sorted() })
    }
}

// MARK: - Mappings

extension OptionValue {
    /// Entries, each of which changes a value.
    static func mapping<Value>(
        _ path: Path<Value>, of schema: ValueSchema,
        change: @escaping @Sendable (Entry, inout Value) throws(InvalidValue) -> Void,
        spelled: @escaping @Sendable (Value) -> [String]
    ) -> OptionValue {
        OptionValue(.mapping(schema: schema), path, .entries(setter(path, change)), spelled: spelled)
    }

    /// Entries in a file, `NAME=VALUE` on the command line, where they replace what a file says, or are added to it.
    static func assignments<Value>(
        _ path: Path<Value>, _ placeholder: String, of schema: ValueSchema, isAddedTo: Bool = false,
        assign: @escaping @Sendable (String, inout Value) throws(InvalidValue) -> Void,
        change: @escaping @Sendable (Entry, inout Value) throws(InvalidValue) -> Void,
        spelled: @escaping @Sendable (Value) -> [String]
    ) -> OptionValue {
        let value = OptionValue(
            .assignments(placeholder: placeholder, schema: schema), path,
            .assignments(setter(path, assign), setter(path, change)), spelled: spelled)
        return isAddedTo ? OptionValue(adding: value) : value
    }

    /// A mapping of mappings, read as a whole.
    static func tree<Element>(
        _ path: Path<[Element]>, of schema: ValueSchema,
        read: @escaping @Sendable (Mapping.Entry, inout MappingReader) -> Element,
        spell: @escaping @Sendable (Element) -> String
    ) -> OptionValue {
        OptionValue(
            .mapping(schema: schema), path,
            .tree { entries, reader, configuration in
                configuration[keyPath: path] = entries.map { read($0, &reader) }
            },
            spelled: { $0.map(spell) })
    }

    /// A list of mappings, or one alone, read as a whole.
    static func records<Element>(
        _ path: Path<[Element]>, of schema: ValueSchema,
        read: @escaping @Sendable (Node, inout MappingReader) -> [Element],
        spell: @escaping @Sendable (Element) -> String
    ) -> OptionValue {
        OptionValue(
            .mapping(schema: .oneOrMore(schema)), path,
            .whole { node, reader, configuration in configuration[keyPath: path] = read(node, &reader) },
            spelled: { $0.map(spell) })
    }

    private static func setter<Value, Written>(
        _ path: Path<Value>, _ change: @escaping @Sendable (Written, inout Value) throws(InvalidValue) -> Void
    ) -> @Sendable (Written, inout Configuration) throws(InvalidValue) -> Void {
        { (written: Written, configuration: inout Configuration) throws(InvalidValue) in
            try change(written, &configuration[keyPath: path])
        }
    }
}
