internal import ModelGenModel
internal import ModelGenSyntax

/// Finds the schemas in parameters, request bodies, responses, headers, callbacks and webhooks, and declares those that
/// are objects, enumerations or unions.
struct OperationReader {
    let reading: SchemaReading
    /// Path items, operations and callbacks hold each other; the limit is far above what anybody writes.
    private static let depthLimit = 16

    func read(_ root: Place) {
        readSchemas(root)
        reading.pendingSignatures.forEach(SignatureReader(reading: reading).read)
    }

    private func readSchemas(_ root: Place) {
        readPathItems(root.child("paths"), depth: 0, .init(prefix: "", isIncoming: false, hasAddress: true))
        let server = SignatureReader.Caller(prefix: "webhook ", isIncoming: true, hasAddress: false)
        readPathItems(root.child("webhooks"), depth: 0, server)
        // With a selection, what operations share is read where one of those that are read refers to it.
        guard reading.options.selection.isEverything else { return }
        if let components = root.child("components") {
            read(entries(components.child("parameters")), .request)
            read(entries(components.child("headers")), .response)
            read(entries(components.child("requestBodies")), .request)
            entries(components.child("responses")).forEach(readResponse)
            entries(components.child("mediaTypes")).forEach { readMediaType($0, nil) }
            entries(components.child("callbacks")).forEach { readPathItems($0, depth: 1, nil) }
            readPathItems(components.child("pathItems"), depth: 0, nil)
        }
        // Swagger 2.0 keeps them at the root.
        read(entries(root.child("parameters")), .request)
        entries(root.child("responses")).forEach(readResponse)
    }

    /// Without a `caller`, path items only wait to be referred to, and nobody calls.
    private func readPathItems(_ place: Place?, depth: Int, _ caller: SignatureReader.Caller?) {
        guard depth < Self.depthLimit else { return }
        for entry in entriesBesideExtensions(place) {
            // The path is the key, wherever a reference leads.
            if let item = follow(entry, isCalled: caller != nil) {
                readPathItem(item, path: entry.path.token, depth: depth, caller)
            }
        }
    }

    private func readPathItem(_ item: Place, path: String, depth: Int, _ caller: SignatureReader.Caller?) {
        // The specification has no reference to an operation, but documents in many files use one.
        let operations =
            (OperationNames.methods.compactMap(item.child) + entries(item.child("additionalOperations")))
            .compactMap { entry in follow(entry).map { (method: entry.path.token, place: $0) } }
            .filter { depth > 0 || reading.selection.takes(operation: $0.place, path: path) }
        let shared = item.child("parameters")?.elements ?? []
        if !operations.isEmpty || reading.options.selection.isEverything { read(shared, .request) }
        for operation in operations {
            let pending = caller.map {
                SignatureReader.Pending(
                    operation: operation.place, item: item, method: operation.method, path: path, caller: $0,
                    shared: shared)
            }
            if let pending { reading.pendingSignatures.append(pending) }
            readOperation(operation.place, shared: shared, depth: depth, name: pending?.name)
        }
    }

    private func readOperation(_ operation: Place, shared: [Place], depth: Int, name: String?) {
        let parameters = operation.child("parameters")?.elements ?? []
        read(parameters, .request)
        if reading.options.declaresParameters {
            ParametersReader(reading: reading).declare(shared + parameters, of: operation)
        }
        ParametersReader(reading: reading).declareForm(shared + parameters, of: operation)
        operation.child("requestBody").map { readHolder($0, .request) }
        entriesBesideExtensions(operation.child("responses")).forEach(readResponse)
        for entry in entries(operation.child("callbacks")) {
            guard let callback = follow(entry, isCalled: name != nil) else { continue }
            // Callbacks of callbacks are read once: they may lead back to themselves, or to one another by ways without number.
            guard reading.callbacks.insert(callback.id).inserted || depth == 0 else { continue }
            let prefix = name.map { "\($0) callback \(entry.path.token) " }
            readPathItems(
                callback, depth: depth + 1, prefix.map { .init(prefix: $0, isIncoming: true, hasAddress: true) })
        }
    }

    private func readResponse(_ place: Place) {
        guard let response = follow(place) else { return }
        readHolder(response, .response)
        read(entries(response.child("headers")), .response)
    }

    private func read(_ holders: [Place], _ usage: Usage?) {
        for holder in holders { readHolder(holder, usage) }
    }

    /// A parameter, header, request body or response: it has a `schema`, or media types that do.
    private func readHolder(_ place: Place, _ usage: Usage?) {
        guard let holder = follow(place) else { return }
        holder.child("schema").map { readSchema($0, usage) }
        for mediaType in entries(holder.child("content")) {
            if let mediaType = follow(mediaType) { readMediaType(mediaType, usage) }
        }
    }

    private func readMediaType(_ place: Place, _ usage: Usage?) {
        place.child("schema").map { readSchema($0, usage) }
        place.child("itemSchema").map { readSchema($0, usage) }
        for field in entries(place.child("encoding")) { read(entries(field.child("headers")), usage) }
    }

    /// Reads a schema; what only components hold is used in no direction yet.
    private func readSchema(_ place: Place, _ usage: Usage?) {
        let use = reading.read(.written(place), ReadingScope(.part))
        if let usage, let type = use.type.innermostReference { reading.uses.append((type, usage)) }
    }

    /// The entries of a map, whose keys are names: a header is often called `x-…`.
    private func entries(_ place: Place?) -> [Place] {
        guard let place, let mapping = place.node.mapping else { return [] }
        return mapping.entries.map(place.child)
    }

    /// The entries of an object that extensions may stand in: Paths, Responses, Callback (OpenAPI 3.1 §4.9).
    private func entriesBesideExtensions(_ place: Place?) -> [Place] {
        entries(place).filter { !$0.path.token.hasPrefix("x-") }
    }

    /// What a reference instead of the object leads to. Within the document it is read where it stands, but for what is called from here: a path
    /// item or a callback has its address only where it is referred to (OpenAPI 3.1 §4.8.9).
    private func follow(_ place: Place, isCalled: Bool = false) -> Place? {
        guard place.child(Keyword.ref.rawValue)?.node.string != nil else { return place }
        guard let target = reading.resolver.object(at: place) else { return nil }
        let isComponent =
            !isCalled && target.source.index == place.source.index && target.path.tokens.first != "paths"
            && reading.options.selection.isEverything
        return isComponent ? nil : target
    }
}
