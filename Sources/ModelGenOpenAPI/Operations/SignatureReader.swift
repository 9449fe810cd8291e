internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// Lists what each operation takes and gives, with references followed: also what has no type of its own.
///
/// Its schemas were read before, where they stand; reading them again declares nothing new.
struct SignatureReader {
    let reading: SchemaReading

    /// What is called and in which way, before the method.
    struct Caller {
        var prefix: String
        var isIncoming: Bool
        /// Whether the key of the path item is where it is called; a webhook's is its name.
        var hasAddress: Bool
    }

    /// An operation that is to be read once all schemas in operations are.
    struct Pending {
        var operation: Place
        /// The path item.
        var item: Place
        var method: String
        var path: String
        var caller: Caller
        /// The parameters of the path item.
        var shared: [Place]

        /// As reports call it.
        var name: String { "\(caller.prefix)\(method.uppercased()) \(path)" }
    }

    /// A part, and where what describes it stands.
    struct LocatedPart {
        var part: OperationPart
        /// The parameter, body, response or header.
        var place: Place
        /// The schema of its value.
        var schema: Place?
    }

    func read(_ pending: Pending) {
        var parts: [LocatedPart] = []
        let operation = pending.operation
        let own = operation.child("parameters")?.elements ?? []
        for parameter in (pending.shared + own).compactMap(reading.resolver.object) {
            for part in self.parts(ofParameter: parameter, of: operation) {
                // An operation's own parameter overrides that of its path (OpenAPI 3.1 §4.8.9.1).
                parts.removeAll { $0.part.role == part.part.role }
                parts.append(part)
            }
        }
        parts = FormDataFields(reading: reading, operation: operation).folded(
            parts, mediaTypes("consumes", of: operation))
        // Swagger 2.0 has the body among the parameters.
        parts = parts.filter { !$0.part.isBody } + parts.filter(\.part.isBody)
        if let body = operation.child("requestBody").flatMap(reading.resolver.object) {
            parts += self.parts(ofBody: body)
        }
        // Extensions may stand among them (OpenAPI 3.1 §4.9).
        let responses = entries(operation.child("responses")).filter { !$0.path.token.hasPrefix("x-") }
        for response in responses { parts += self.parts(ofResponse: response, of: operation) }
        if reading.options.declaresOperations { parts = WritableParts(reading: reading).checked(parts, of: pending) }
        var signature = OperationSignature(
            name: pending.name, isIncoming: pending.caller.isIncoming, location: operation.location,
            description: DescriptionReader(reading: reading).read(pending), parts: parts.map(\.part),
            links: responses.flatMap(links))
        if reading.options.declaresOperations, WritableParts(reading: reading).canBeSent(pending) {
            signature.description.type = RequestDeclarer(reading: reading).declare(signature, parts, at: operation)
        }
        reading.signatures.append(signature)
    }

    private func parts(ofParameter parameter: Place, of operation: Place) -> [LocatedPart] {
        guard let name = parameter.node["name"]?.string, let location = parameter.node["in"]?.string else { return [] }
        let schema = ParametersReader.schema(of: parameter)
        let value = schema.map(value)
        if location == "body" {
            return mediaTypes("consumes", of: operation).map { mediaType in
                located(.body(mediaType: mediaType), value, of: parameter, schema)
            }
        }
        var part = located(.parameter(name, in: location), value, of: parameter, schema)
        part.part.serialization = serializations.read(parameter, in: location)
        return [part]
    }

    private var serializations: SerializationReader {
        SerializationReader(report: reading.report, nesting: reading.options.objectNesting)
    }

    private func located(_ role: OperationPart.Role, _ value: ElementType?, of place: Place, _ schema: Place?)
        -> LocatedPart
    {
        LocatedPart(
            part: OperationPart(
                role, value: value, isRequired: place.node["required"]?.boolean == true,
                documentation: place.node["description"]?.string, schema: schema?.id, at: place.location),
            place: place, schema: schema)
    }

    private func parts(ofBody body: Place) -> [LocatedPart] {
        contents(of: body).flatMap { content in
            [content.part(located(.body(mediaType: content.mediaType), content.value, of: body, content.schema))]
                + partHeaders(content, status: nil)
        }
    }

    /// The headers of the parts of a multipart body (OpenAPI 3.1 §4.8.15).
    private func partHeaders(_ content: Content, status: String?) -> [LocatedPart] {
        // Elsewhere they count for nothing (OpenAPI 3.1 §4.8.15.1).
        guard content.mediaType.hasPrefix("multipart/") else { return [] }
        return entries(content.place.child("encoding")).flatMap { field in
            headers(of: field) { name in
                .partHeader(status: status, mediaType: content.mediaType, part: field.path.token, name: name)
            }
        }
    }

    /// The headers of a response or of a part.
    private func headers(of holder: Place, _ role: (String) -> OperationPart.Role) -> [LocatedPart] {
        var names: Set<String> = []
        return entries(holder.child("headers")).compactMap { header in
            guard header.node.mapping != nil, let target = reading.resolver.object(at: header) else {
                leaveOut("`\(header.path.token)` is no header", header)
                return nil
            }
            // Names have no case (RFC 9110 §5.1).
            guard names.insert(header.path.token.lowercased()).inserted else {
                leaveOut("There is another header `\(header.path.token)`, but for upper and lower case", header)
                return nil
            }
            let schema = ParametersReader.schema(of: target)
            var part = located(role(header.path.token.lowercased()), schema.map(value), of: target, schema)
            part.part.serialization = serializations.read(target, in: "header")
            return part
        }
    }

    private func parts(ofResponse entry: Place, of operation: Place) -> [LocatedPart] {
        guard let response = reading.resolver.object(at: entry) else { return [] }
        let status = entry.path.token
        var parts = [located(.response(status: status), nil, of: response, nil)]
        parts[0].part.location = entry.location
        parts[0].part.isRequired = false
        for content in contents(of: response, of: operation) {
            var part = content.part(
                located(
                    .content(status: status, mediaType: content.mediaType), content.value, of: response, content.schema)
            )
            part.part.isRequired = true
            part.part.documentation = nil
            parts += [part] + partHeaders(content, status: status)
        }
        return parts + headers(of: response) { .header(status: status, name: $0) }
    }

    private func links(ofResponse entry: Place) -> [ResponseLink] {
        entries(reading.resolver.object(at: entry)?.child("links")).compactMap { link in
            guard let place = reading.resolver.object(at: link), let definition = LiteralReader.read(place.node),
                case .object = definition
            else {
                leaveOut("`\(link.path.token)` is no link", link)
                return nil
            }
            reading.links.append(place)
            return ResponseLink(status: entry.path.token, name: link.path.token, definition: definition)
        }
    }

    private func leaveOut(_ message: String, _ place: Place) {
        reading.report.warning(
            .unreadablePart, message, at: place.location, consequence: "The operation is read without it.")
    }

    private struct Content {
        var mediaType: String
        var place: Place
        var schema: Place?
        var value: ElementType?
        var serialization: Serialization?

        /// The part that holds it.
        func part(_ part: LocatedPart) -> LocatedPart {
            var part = part
            part.part.serialization = serialization
            return part
        }
    }

    /// The value of each media type; Swagger 2.0 has one schema for all of them.
    private func contents(of holder: Place, of operation: Place? = nil) -> [Content] {
        if let schema = holder.child("schema") {
            let value = value(of: schema)
            return (operation.map { mediaTypes("produces", of: $0) } ?? [""]).map {
                Content(mediaType: $0, place: holder, schema: schema, value: value)
            }
        }
        return entries(holder.child("content")).compactMap { entry in
            guard let content = reading.resolver.object(at: entry) else { return nil }
            let mediaType = entry.path.token.lowercased()
            let item = itemSchema(of: content, mediaType)
            let schema = item ?? content.child("schema")
            let isItem = item != nil
            let value = schema.map(value)
            reading.pendingEncodings.append(.init(content: content, mediaType: mediaType, value: value?.type))
            return Content(
                mediaType: mediaType, place: content, schema: schema, value: value,
                serialization: isItem ? .items : serializations.fields(content))
        }
    }

    /// The schema of an item, where there are several, one after the other; it says more than that of all of them
    /// (OpenAPI 3.2 §4.14.1).
    private func itemSchema(of content: Place, _ mediaType: String) -> Place? {
        guard let schema = content.child("itemSchema") else { return nil }
        if SequenceFormat(mediaType: mediaType) != nil { return schema }
        // They are sequences, too, whose parts are written and read as bytes.
        let isMultipart = mediaType.lowercased().hasPrefix("multipart/")
        reading.report.warning(
            .uselessItemSchema,
            isMultipart
                ? "`itemSchema` of `\(mediaType)` is not read"
                : "`\(mediaType)` has no items that `itemSchema` describes",
            at: schema.location, consequence: isMultipart ? "The body is bytes." : "It is not read.",
            fix: "Describe the whole body by `schema`.")
        return nil
    }

    /// What Swagger 2.0 says of the media types of bodies; one without a name where it says nothing.
    private func mediaTypes(_ keyword: String, of operation: Place) -> [String] {
        let list = operation.child(keyword) ?? reading.documents.documents.first?.root.child(keyword)
        var names: [String] = []
        for name in (list?.node.sequence ?? []).compactMap({ $0.string?.lowercased() }) where !names.contains(name) {
            names.append(name)
        }
        return names.isEmpty ? [""] : names
    }

    private func value(of schema: Place) -> ElementType {
        let id = schema.id
        if let known = reading.signatureValues[id] { return known }
        let value = reading.read(.written(schema), ReadingScope(.part)).element
        reading.signatureValues[id] = value
        return value
    }

    /// The entries of a map, whose keys are names: a header is often called `x-…`.
    private func entries(_ place: Place?) -> [Place] {
        guard let place, let mapping = place.node.mapping else { return [] }
        return mapping.entries.map(place.child)
    }
}

extension DiagnosticID {
    /// A header or a link that is none.
    static let unreadablePart = DiagnosticID("unreadable-part")
    /// `itemSchema` of what is no sequence.
    static let uselessItemSchema = DiagnosticID("useless-item-schema")
}
