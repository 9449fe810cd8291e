/// Structs as they are generated, with as many parts as asked for; their properties are optional strings.
struct SyntheticModule {
    enum Part {
        case constants, variables, comments, hashable, initializer, reading, writing, validation, conformance, files
    }

    let types: Int
    let propertiesOfType: Int
    let parts: Set<Part>

    /// The texts of its files.
    var files: [String] {
        let head = "public import ModelRuntime\n\n"
        let declarations = (0..<types).map { declaration(of: "Type\($0)") }
        return parts.contains(.files) ? declarations.map { head + $0 } : [head + declarations.joined(separator: "\n")]
    }

    private var properties: [String] { (0..<propertiesOfType).map { "property\($0)" } }

    private func declaration(of type: String) -> String {
        let conformances = parts.contains(.hashable) ? "Hashable, Sendable" : "Sendable"
        let conformance = parts.contains(.conformance) ? ": ModelObject" : ""
        return """
            public struct \(type): \(conformances) {
            \(storage)\(initializer)}

            extension \(type)\(conformance) {
            \(reading)\(writing)\(validation)}

            """
    }

    private var storage: String {
        let keyword = parts.contains(.variables) ? "var" : parts.contains(.constants) ? "let" : nil
        guard let keyword else { return "" }
        let comment = parts.contains(.comments) ? "    /// What the specification says about this property.\n" : ""
        return properties.map { "\(comment)    public \(keyword) \($0): String?\n" }.joined()
    }

    private var initializer: String {
        guard parts.contains(.initializer) else { return "" }
        let parameters = properties.map { "        \($0): String? = nil" }.joined(separator: ",\n")
        return "    public init(\n\(parameters)\n    ) {\n" + body { "self.\($0) = \($0)" }
    }

    private var reading: String {
        guard parts.contains(.reading) else { return "" }
        return "    public init(fields: inout FieldReader) throws {\n"
            + body { "self.\($0) = try fields.optional(\"\($0)\")" }
    }

    private var writing: String {
        guard parts.contains(.writing) else { return "" }
        return "    public func write(fields: inout FieldWriter) throws {\n"
            + body { "try fields.optional(\"\($0)\", \($0))" }
    }

    private var validation: String {
        guard parts.contains(.validation) else { return "" }
        return "    public func validate(into issues: inout ValidationIssues) {\n"
            + body { name in
                """
                issues.property("\(name)", \(name), schema: "#/components/schemas/Type/properties/\(name)") {
                            issues, value in issues.maxLength(value, 100)
                        }
                """
            }
    }

    private func body(_ statement: (String) -> String) -> String {
        properties.map { "        \(statement($0))\n" }.joined() + "    }\n"
    }
}
