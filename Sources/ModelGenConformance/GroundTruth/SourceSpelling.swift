import ModelGenModel

/// Literals as the ground truth spells them, quotes removed from strings.
enum SourceSpelling {
    static func of(_ value: JSONLiteral) -> String {
        switch value {
        case .null: "None"
        case .boolean(let value): value ? "True" : "False"
        case .number(let number): number.spelling
        case .string(let text): text
        case .array, .object: "…"
        }
    }
}

/// Types in the vocabulary of the ground truth.
struct SourceTypeSpelling {
    let names: [TypeID: String]

    func of(_ type: TypeReference) -> String {
        switch type {
        case .scalar(let scalar): of(scalar)
        case .any: "Any"
        case .array(let element): "List[\(of(element))]"
        case .map(let element): "Dict[str, \(of(element))]"
        case .reference(let id): names[id] ?? id.rawValue
        }
    }

    private func of(_ element: ElementType) -> String {
        element.nullability == .yes ? "Nullable[\(of(element.type))]" : of(element.type)
    }

    private func of(_ scalar: ScalarType) -> String {
        switch (scalar.kind, scalar.format) {
        case (.string, "date-time"): "datetime"
        case (.string, "date"): "date"
        case (.string, "binary"): "file"
        case (.string, _): "str"
        case (.integer, _): "int"
        case (.number, _): "float"
        case (.boolean, _): "bool"
        }
    }
}
