internal import ModelGenModel
internal import ModelGenSyntax

/// Finds the schemas in parameters, request bodies, responses, headers, callbacks and webhooks, and declares those that
/// are objects, enumerations or unions.
struct OperationReader {
    let reading: SchemaReading
    /// Path items, operations and callbacks hold each other; the limit is far above what anybody writes.
    private static let depthLimit = 16

    func read(_ root: Place) {
        for key in ["paths", "webhooks"] { readPathItems(root.child(key), depth: 0) }
        if let components = root.child("components") {
            entries(components.child("parameters")).forEach(readHolder)
            entries(components.child("headers")).forEach(readHolder)
            entries(components.child("requestBodies")).forEach(readHolder)
            entries(components.child("responses")).forEach(readResponse)
            entries(components.child("callbacks")).forEach { readPathItems($0, depth: 1) }
            readPathItems(components.child("pathItems"), depth: 0)
        }
        // Swagger 2.0 keeps them at the root.
        entries(root.child("parameters")).forEach(readHolder)
        entries(root.child("responses")).forEach(readResponse)
    }

    private func readPathItems(_ place: Place?, depth: Int) {
        guard depth < Self.depthLimit else { return }
        for item in entries(place) {
            guard let item = follow(item) else { continue }
            readPathItem(item, depth: depth)
        }
    }

    private func readPathItem(_ item: Place, depth: Int) {
        item.child("parameters")?.elements.forEach(readHolder)
        for method in OperationNames.methods {
            if let operation = item.child(method) { readOperation(operation, depth: depth) }
        }
        entries(item.child("additionalOperations")).forEach { readOperation($0, depth: depth) }
    }

    private func readOperation(_ place: Place, depth: Int) {
        // The specification has no reference here, but documents in many files use one.
        guard let operation = follow(place) else { return }
        operation.child("parameters")?.elements.forEach(readHolder)
        operation.child("requestBody").map(readHolder)
        entries(operation.child("responses")).forEach(readResponse)
        for callback in entries(operation.child("callbacks")) {
            if let callback = follow(callback) { readPathItems(callback, depth: depth + 1) }
        }
    }

    private func readResponse(_ place: Place) {
        guard let response = follow(place) else { return }
        readHolder(response)
        entries(response.child("headers")).forEach(readHolder)
    }

    /// A parameter, header, request body or response: it has a `schema`, or media types that do.
    private func readHolder(_ place: Place) {
        guard let holder = follow(place) else { return }
        holder.child("schema").map(readSchema)
        for mediaType in entries(holder.child("content")) {
            guard let mediaType = follow(mediaType) else { continue }
            mediaType.child("schema").map(readSchema)
            mediaType.child("itemSchema").map(readSchema)
        }
    }

    private func readSchema(_ place: Place) {
        _ = reading.read(.written(place), Scope(.part))
    }

    /// The entries of a mapping, without extensions.
    private func entries(_ place: Place?) -> [Place] {
        guard let place, let mapping = place.node.mapping else { return [] }
        return mapping.entries.filter { !$0.key.hasPrefix("x-") }.map(place.child)
    }

    /// What a reference instead of the object leads to. Within the document it is read where it stands.
    private func follow(_ place: Place) -> Place? {
        guard let reference = place.child(Keyword.ref.rawValue), let text = reference.node.string else { return place }
        guard let target = reading.resolver.resolve(Reference(text: text, place: reference)) else { return nil }
        let isComponent = target.source.index == place.source.index && target.path.tokens.first != "paths"
        // A second reference would be one too many for OpenAPI, and could lead in a circle.
        return isComponent || target.child(Keyword.ref.rawValue) != nil ? nil : target
    }
}
