import ModelGenModel

/// Holds a value that prose states against the type it is stated for.
struct StatedValueTyping {
    /// What comes of it.
    enum Reading {
        case value(JSONLiteral)
        /// It is stated as a literal, and the type does not allow it.
        case contradiction
        /// It may be a word like any other.
        case noStatement
    }

    let declarations: [TypeID: TypeDeclaration]

    func read(_ stated: StatedValue, as type: TypeReference, nullability: Nullability) -> Reading {
        if case .code(let text) = stated, text == "null" || text == "None" {
            return nullability == .no ? .contradiction : .value(.null)
        }
        switch type {
        case .scalar(let scalar): return read(stated, as: scalar.kind)
        case .any: return json(stated).map { .value($0) } ?? .noStatement
        case .array: return json(stated, where: { $0.kind == .array })
        case .map: return json(stated, where: { $0.kind == .object })
        case .reference(let id):
            guard let declaration = declarations[id] else { return .noStatement }
            return read(stated, as: declaration)
        }
    }

    private func read(_ stated: StatedValue, as declaration: TypeDeclaration) -> Reading {
        switch declaration {
        case .enumeration(let enumeration): return read(stated, as: enumeration)
        case .object: return json(stated, where: { $0.kind == .object })
        case .alias: return .noStatement
        case .union(let union):
            // One level is enough: the generator flattens unions of unions.
            for member in union.members {
                if case .reference(let id) = member.type, case .union? = declarations[id] { continue }
                if case .value(let value) = read(stated, as: member.type, nullability: .no) { return .value(value) }
            }
            return .noStatement
        }
    }

    /// A bare word is trusted here only, where it is one of the values.
    private func read(_ stated: StatedValue, as enumeration: EnumerationDeclaration) -> Reading {
        let text = text(of: stated)
        if let value = enumeration.values.first(where: { spelling($0.value) == text })?.value { return .value(value) }
        switch stated {
        case .code, .quoted: return enumeration.openness == .open ? .noStatement : .contradiction
        case .number, .word: return .noStatement
        }
    }

    private func read(_ stated: StatedValue, as kind: ScalarType.Kind) -> Reading {
        switch (kind, stated) {
        case (.string, .code(let text)): return .value(.string(unquoted(text)))
        case (.string, .quoted(let text)): return .value(.string(text))
        case (.string, .number), (.string, .word): return .noStatement
        case (.boolean, .code(let text)): return boolean(text).map { .value($0) } ?? .contradiction
        case (.boolean, .word(let text)): return boolean(text).map { .value($0) } ?? .noStatement
        case (.boolean, .quoted), (.boolean, .number): return .noStatement
        case (.integer, .code), (.integer, .number), (.number, .code), (.number, .number):
            guard let number = DecimalNumber(text(of: stated)) else { return .contradiction }
            return kind == .integer && !number.isInteger ? .contradiction : .value(.number(number))
        case (.integer, .quoted), (.integer, .word), (.number, .quoted), (.number, .word): return .noStatement
        }
    }

    private func text(of stated: StatedValue) -> String {
        switch stated {
        case .code(let text): unquoted(text)
        case .quoted(let text), .word(let text): text
        case .number(let number): number.spelling
        }
    }

    /// `"auto"` in back-ticks is the value `auto`.
    private func unquoted(_ text: String) -> String {
        for quote in ["\"", "'"] {
            if let inner = CellText.without(quote, around: Substring(text)) { return String(inner) }
        }
        return text
    }

    private func boolean(_ text: String) -> JSONLiteral? {
        switch text.lowercased() {
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: nil
        }
    }

    private func json(_ stated: StatedValue) -> JSONLiteral? {
        if case .code(let text) = stated { ExampleReader.json(text) } else { nil }
    }

    private func json(_ stated: StatedValue, where fits: (JSONLiteral) -> Bool) -> Reading {
        guard let value = json(stated) else { return .noStatement }
        return fits(value) ? .value(value) : .contradiction
    }

    private func spelling(_ value: JSONLiteral) -> String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.spelling
        case .boolean(let value): String(value)
        case .null, .array, .object: nil
        }
    }
}
