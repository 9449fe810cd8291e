/// Finds the pages of what an SDK returns around the JSON of a response. Each version of the generator had a form of its own.
struct EnvelopePages {
    /// The file names of pages that are nothing but an HTTP library's objects, such as `httpmetadata.md`.
    private let transportFiles: Set<Substring>

    init(_ pages: [(page: Page, role: PageRole)]) {
        transportFiles = Set(
            pages.compactMap { page, role in
                if case .envelope = role { PagePath.fileName(of: page.path) } else { nil }
            })
    }

    /// The role, which is an envelope's where the rows say so.
    func role(of page: Page, _ role: PageRole) -> PageRole {
        guard case .object(let table) = role, page.title?.text.hasSuffix("Response") ?? false else { return role }
        return isHeaded(table) || holdsMetadata(table, on: page) ? .envelope(table) : role
    }

    /// `headers` as a map of lists beside `result`.
    private func isHeaded(_ table: FieldTable) -> Bool {
        guard table.fields.count == 2, table.fields.contains(where: { $0.name == "result" }),
            let type = table.fields.first(where: { $0.name == "headers" })?.type
        else { return false }
        guard case .generic("Dict", let arguments) = TypeInterpreter.unwrapped(type).base, arguments.count == 2,
            case .generic("List", _) = arguments[1]
        else { return false }
        return true
    }

    /// A row that links to the HTTP library's objects, beside rows for what each status has for a body. An error's page has
    /// such a row too, and its own keys beside it, of which some are plain.
    private func holdsMetadata(_ table: FieldTable, on page: Page) -> Bool {
        guard PagePath.folder(of: page.path).last != "errors" else { return false }
        let (metadata, others) = (table.fields.filter(isMetadata), table.fields.filter { !isMetadata($0) })
        return !metadata.isEmpty && !others.contains { $0.isRequired && $0.isPlain }
    }

    private func isMetadata(_ field: FieldTable.Field) -> Bool {
        guard let type = field.type, let target = TypeInterpreter.unwrapped(type).target else { return false }
        return transportFiles.contains(PagePath.fileName(of: target))
    }
}

extension FieldTable.Field {
    fileprivate var isRequired: Bool { required == ":heavy_check_mark:" }

    /// A text, number or truth value.
    fileprivate var isPlain: Bool {
        guard let type, case .name(let name) = TypeInterpreter.unwrapped(type).base else { return false }
        return ["str", "int", "float", "bool"].contains(name)
    }
}
