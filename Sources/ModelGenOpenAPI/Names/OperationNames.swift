internal import ModelGenSyntax
internal import ModelGenText

/// Names of places in operations: the `operationId`, and what part of the operation it is.
struct OperationNames {
    let root: Node

    static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// The same in any document: where it is not the first, its own name may be an operation's.
    static func base(_ tokens: [String], in source: SourceDocument) -> (name: String, count: Int)? {
        let names = OperationNames(root: source.document.root)
        guard source.index > 0 else { return names.base(tokens) }
        let stem = WordCase.upperCamel(RelativePath.stem(of: source.document.file))
        return names.base(tokens, ofFileNamed: stem) ?? names.base(tokens)
    }

    /// The name that the place's name begins with, and how many tokens it stands for; `nil` outside of operations.
    func base(_ tokens: [String]) -> (name: String, count: Int)? {
        switch tokens.first {
        case "paths"?, "webhooks"?: return path(tokens, from: 0, prefix: "")
        case "components"? where tokens.count >= 3: return component(tokens, kind: tokens[1], count: 3)
        case "parameters"? where tokens.count >= 2, "responses"? where tokens.count >= 2:
            return component(tokens, kind: tokens[0], count: 2)
        default: return nil
        }
    }

    /// The same in a file that is itself a path item, an operation, a request body or a response, as documents in many
    /// files have them: without an `operationId` the file's name is the operation's.
    func base(_ tokens: [String], ofFileNamed name: String) -> (name: String, count: Int)? {
        guard let first = tokens.first, root["openapi"] == nil, root["swagger"] == nil else { return nil }
        if let operation = operation(tokens, ofFileNamed: name) { return operation }
        if root["responses"]?.mapping != nil {
            return part(of: tokens, 0, root["operationId"]?.string.map(WordCase.upperCamel) ?? name)
        }
        guard first == "content" || first == "headers", root["content"]?.mapping != nil else { return nil }
        // What only a request body has (OpenAPI 3.0.4, Request Body Object).
        let role = root["required"]?.boolean == nil ? "Response" : "Request"
        return response(tokens, 0, name.hasSuffix(role) ? name : name + role)
    }

    /// A path item may be the file, or stand in it under any name, as one of several.
    private func operation(_ tokens: [String], ofFileNamed name: String) -> (name: String, count: Int)? {
        for index in tokens.indices.prefix(3) where Self.methods.contains(tokens[index]) {
            let pointer = JSONPointer(tokens: Array(tokens.prefix(index + 1)))
            guard let operation = root.resolve(pointer), operation["responses"] != nil else { continue }
            let method = WordCase.upperCamel(tokens[index])
            let unnamed = index == 0 ? name + method : method + WordCase.upperCamel(tokens[index - 1])
            return part(of: tokens, index + 1, operation["operationId"]?.string.map(WordCase.upperCamel) ?? unnamed)
        }
        return nil
    }

    private func component(_ tokens: [String], kind: String, count: Int) -> (name: String, count: Int)? {
        let name = WordCase.upperCamel(tokens[count - 1])
        switch kind {
        case "parameters", "headers", "mediaTypes": return skippingContent(tokens, count, name)
        case "requestBodies": return skippingContent(tokens, count, name + (name.hasSuffix("Request") ? "" : "Request"))
        case "responses": return response(tokens, count, name + (name.hasSuffix("Response") ? "" : "Response"))
        case "callbacks": return path(tokens, from: count - 1, prefix: name)
        case "pathItems": return path(tokens, from: count - 2, prefix: "")
        default: return nil
        }
    }

    /// `tokens[start]` is `paths`, a path item follows under its path.
    private func path(_ tokens: [String], from start: Int, prefix: String) -> (name: String, count: Int)? {
        guard tokens.count > start + 2 else { return nil }
        let path = tokens[start + 1]
        let method = tokens[start + 2]
        if method == "parameters" { return parameter(tokens, start + 2, prefix + WordCase.upperCamel(path)) }
        // OpenAPI 3.2 Path Item Object: other methods stand in a mapping, spelt as they are sent.
        let isAdditional = method == "additionalOperations"
        let count = isAdditional ? start + 4 : start + 3
        guard tokens.count >= count else { return nil }
        let operation = root.resolve(JSONPointer(tokens: Array(tokens.prefix(count))))
        let verb = isAdditional ? tokens[count - 1].lowercased() : method
        let name =
            operation?["operationId"]?.string.map(WordCase.upperCamel)
            ?? prefix + WordCase.upperCamel(verb) + WordCase.upperCamel(path)
        return part(of: tokens, count, name)
    }

    private func part(of tokens: [String], _ index: Int, _ name: String) -> (name: String, count: Int)? {
        guard tokens.count > index else { return (name, index) }
        switch tokens[index] {
        case "parameters": return parameter(tokens, index, name)
        case "requestBody": return skippingContent(tokens, index + 1, name + "Request")
        case "responses":
            guard tokens.count > index + 1 else { return (name + "Response", index + 1) }
            // The usual success is the response.
            let code = tokens[index + 1]
            return response(tokens, index + 2, name + "Response" + (code == "200" ? "" : WordCase.upperCamel(code)))
        case "callbacks":
            // callbacks / name / expression / method
            guard tokens.count > index + 3 else { return (name + "Callback", tokens.count) }
            return path(tokens, from: index + 1, prefix: name + WordCase.upperCamel(tokens[index + 1]))
        default: return (name, index)
        }
    }

    private func parameter(_ tokens: [String], _ index: Int, _ name: String) -> (name: String, count: Int)? {
        let count = min(index + 2, tokens.count)
        let parameter = root.resolve(JSONPointer(tokens: Array(tokens.prefix(count))))
        // Swagger 2.0's way to describe a request body.
        if parameter?["in"]?.string == "body" { return skippingContent(tokens, count, name + "Request") }
        let own = parameter?["name"]?.string.map(WordCase.upperCamel) ?? "Parameter"
        return skippingContent(tokens, count, name + own)
    }

    private func response(_ tokens: [String], _ index: Int, _ name: String) -> (name: String, count: Int)? {
        guard tokens.count > index + 1, tokens[index] == "headers" else { return skippingContent(tokens, index, name) }
        return skippingContent(tokens, index + 2, name + WordCase.upperCamel(tokens[index + 1]))
    }

    /// Media types other than JSON are part of the name, because an operation can offer several.
    private func skippingContent(_ tokens: [String], _ index: Int, _ name: String) -> (name: String, count: Int)? {
        var index = index
        var name = name
        if tokens.count > index + 1, tokens[index] == "content" {
            name += Self.mediaSuffix(tokens[index + 1])
            index += 2
        }
        if tokens.count > index, tokens[index] == "schema" || tokens[index] == "itemSchema" { index += 1 }
        return (name, min(index, tokens.count))
    }

    private static func mediaSuffix(_ mediaType: String) -> String {
        let type = Substring(mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }).lowercased()
        switch type {
        case "application/json", "*/*": return ""
        case "application/x-www-form-urlencoded": return "Form"
        case "multipart/form-data": return "Multipart"
        case "text/event-stream": return "Event"
        default: return WordCase.upperCamel(type.split(separator: "/").last.map(String.init) ?? type)
        }
    }
}
