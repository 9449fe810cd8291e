internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// What of an operation can stand in a request or a response.
struct WritableParts {
    let reading: SchemaReading

    /// Whether the method is one (RFC 9110 §9.1).
    func canBeSent(_ pending: SignatureReader.Pending) -> Bool {
        if HTTPSyntax.isToken(pending.method) { return true }
        reading.report.warning(
            .unwritablePart, "`\(pending.method)` is no method", at: pending.operation.location,
            consequence: "No request is made of the operation.")
        return false
    }

    /// The parts without those that nothing can carry, and with the parameters that a path has and nothing describes.
    func checked(
        _ parts: [SignatureReader.LocatedPart], of pending: SignatureReader.Pending
    ) -> [SignatureReader.LocatedPart] {
        let names = Self.names(in: pending.path)
        let known = parts.filter { isCarried($0, names, pending) }
        guard pending.caller.hasAddress, !pending.caller.isIncoming else { return known }
        let described = Set(
            known.compactMap { located -> String? in
                if case .parameter(let name, in: "path") = located.part.role { name } else { nil }
            })
        return names.filter { !described.contains($0) }.map { undescribed($0, pending) } + known
    }

    /// The names in braces, each once.
    private static func names(in path: String) -> [String] {
        var names: [String] = []
        for piece in path.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.firstIndex(of: "}") else { continue }
            let name = String(piece[..<end])
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func undescribed(_ name: String, _ pending: SignatureReader.Pending) -> SignatureReader.LocatedPart {
        reading.report.warning(
            .undescribedPathParameter, "Nothing describes `{\(name)}` of the path", at: pending.operation.location,
            consequence: "Any text is taken.", fix: "Add a parameter `\(name)` with `in: path`.")
        return SignatureReader.LocatedPart(
            part: OperationPart(
                .parameter(name, in: "path"), value: ElementType(.string()),
                serialization: .style(StyledText(.simple, explodes: false)), isRequired: true,
                at: pending.operation.location),
            place: pending.operation, schema: nil)
    }

    private func isCarried(
        _ located: SignatureReader.LocatedPart, _ names: [String], _ pending: SignatureReader.Pending
    ) -> Bool {
        let part = located.part
        switch part.role {
        case .parameter(let name, in: "path"):
            if names.contains(name) { return true }
            leaveOut("The path has no `{\(name)}`", part, fix: "Write it into the path, or take the parameter away.")
        case .parameter(let name, in: "header"):
            if HTTPSyntax.isToken(name) { return true }
            leaveOut("`\(name)` is no name of a header field", part)
        case .parameter(let name, let location):
            if ["query", "cookie", "querystring", "formData"].contains(location) { return true }
            leaveOut("`\(location)` is no place of a parameter, which `\(name)` needs", part)
        case .partHeader(_, _, _, "content-disposition"):
            leaveOut("`Content-Disposition` of a part is written with the name of the part", part)
        case .header(_, let name), .partHeader(_, _, _, let name):
            if !HTTPSyntax.isToken(name) {
                leaveOut("`\(name)` is no name of a header field", part)
            } else if part.value == nil {
                leaveOut("Nothing describes the value of the header `\(name)`", part, fix: "Give it a `schema`.")
            } else {
                return true
            }
        case .body(let mediaType), .content(_, let mediaType):
            if mediaType.isEmpty || HTTPSyntax.isMediaType(mediaType) { return true }
            leaveOut("`\(mediaType)` is no media type", part)
        case .response(let status):
            if HTTPSyntax.isStatus(status) { return true }
            leaveOut("`\(status)` is no status", part, fix: "Write one such as 404, 4XX or default.")
        }
        return false
    }

    private func leaveOut(_ message: String, _ part: OperationPart, fix: String? = nil) {
        reading.report.warning(
            .unwritablePart, message, at: part.location, consequence: "Requests and responses are without it.", fix: fix
        )
    }
}

extension DiagnosticID {
    /// Something of an operation that no request or response can carry.
    static let unwritablePart = DiagnosticID("unwritable-part")
    /// A parameter in a path that nothing describes.
    static let undescribedPathParameter = DiagnosticID("undescribed-path-parameter")
}
