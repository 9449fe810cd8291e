import ModelGenDiagnostics
import ModelGenModel

/// What an operation page (`docs/sdks/*/README.md`) says that concerns models. Its usage snippets are in the vendor's language
/// and prove no name.
struct Operation: Sendable, Hashable {
    /// In small letters, where the page shows it.
    var method: String?
    /// The names in the path template, which are the wire's, none twice.
    var pathParameters: [String]
    /// The type that holds what the operation takes.
    var request: TypeID?
    /// Only its title says that the type is this operation's: where the arguments of a method are its parameters, nothing links to it.
    var isRequestByTitle = false
    /// How it is called, and what comes back, where the page says so.
    var call: Call?

    /// A call of an operation, as its section shows it.
    struct Call: Sendable, Hashable {
        /// A row of the table of parameters: an argument of a method in the vendor's language.
        struct Parameter: Sendable, Hashable {
            var name: String
            var type: TypeExpression
            var documentation: String?
        }

        /// A row of the table of errors.
        struct Failure: Sendable, Hashable {
            /// The class that is thrown.
            var type: String
            var statuses: [String]
            var mediaType: String
            var location: SourceLocation
        }

        var method: String
        /// The template.
        var path: String
        var operationID: String?
        var documentation: String?
        var parameters: [Parameter]
        /// What a success holds.
        var response: TypeExpression?
        var failures: [Failure]
        var location: SourceLocation
    }
}

/// Reads the sections of an operation page.
struct OperationPageReader {
    let index: PageIndex

    func operations(of pages: [(page: Page, role: PageRole)]) -> [Operation] {
        pages.flatMap { page, role in
            if case .operations = role { return operations(of: page) }
            return []
        }
    }

    private func operations(of page: Page) -> [Operation] {
        page.sections.compactMap { section in
            guard let mark = section.lines.first(where: { $0.text.hasBytes(of: "<!-- UsageSnippet") })?.text else {
                return nil
            }
            let path = Self.attribute("path", of: mark) ?? ""
            let operationID = Self.attribute("operationID", of: mark)
            let method = Self.attribute("method", of: mark)?.lowercased()
            let linked = request(of: section, page: page.path)
            let titled = operationID.flatMap(index.request(ofOperation:))
            let call = method.map { method in
                OperationCallReader(section: section, file: page.path)
                    .call(method: method, path: path, operationID: operationID)
            }
            return Operation(
                method: method, pathParameters: Self.parameters(in: path), request: linked ?? titled,
                isRequestByTitle: linked == nil, call: call)
        }
    }

    /// The link in the row `request` of the table of parameters.
    private func request(of section: Page.Section, page: String) -> TypeID? {
        guard let table = section.table, let name = table.column("Parameter"), let type = table.column("Type") else {
            return nil
        }
        let row = table.rows.first { row in
            max(name, type) < row.cells.count && CellText.without("`", around: row.cells[name].source) == "request"
        }
        guard let row else { return nil }
        var parser = TypeExpressionParser(CellText.unescaped(row.cells[type].source))
        guard let expression = try? parser.parse(), let target = TypeInterpreter.unwrapped(expression).target,
            case .declared(let id) = index.page(at: target, from: page)
        else { return nil }
        return id
    }

    /// `value` of `name="value"`.
    private static func attribute(_ name: String, of mark: Substring) -> String? {
        guard let start = mark.range(of: " \(name)=\"") else { return nil }
        return String(mark[start.upperBound...].prefix { $0 != "\"" })
    }

    /// The names in braces; what stands behind the question mark is no part of the path (RFC 3986 §3.4).
    private static func parameters(in template: String) -> [String] {
        var names: [String] = []
        for part in template.prefix(while: { $0 != "?" }).split(separator: "{").dropFirst() {
            guard let end = part.firstIndex(of: "}"), end > part.startIndex else { continue }
            let name = String(part[..<end])
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}

extension Substring {
    /// The first place of a text.
    fileprivate func range(of text: String) -> Range<Index>? {
        guard let first = text.first else { return nil }
        var start = startIndex
        while let candidate = self[start...].firstIndex(of: first) {
            let rest = self[candidate...]
            if rest.hasPrefix(text) { return candidate..<index(candidate, offsetBy: text.count) }
            start = index(after: candidate)
        }
        return nil
    }
}
