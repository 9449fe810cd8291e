import ModelRuntime

/// What keys with brackets describe: a tree whose leaves are texts. What is a list and what an object, the shape tells.
struct BracketTree {
    private struct Node {
        var text: String?
        var children: [(key: Substring, node: Int)] = []
        var places: [ExactString: Int] = [:]
    }

    private var nodes = [Node()]
    private let place: MessagePlace

    init(place: MessagePlace) { self.place = place }

    mutating func add(_ steps: [Substring], _ text: String) throws(HTTPMessageError) {
        var node = 0
        for step in steps { node = child(step, of: node) }
        guard nodes[node].text == nil else { throw HTTPMessageError(place, .repeated) }
        nodes[node].text = text
    }

    /// The child under a key; a new one for each `[]`.
    private mutating func child(_ step: Substring, of node: Int) -> Int {
        let key = ExactString(String(step))
        if !step.isEmpty, let child = nodes[node].places[key] { return child }
        nodes.append(Node())
        let child = nodes.count - 1
        nodes[node].children.append((step, child))
        if !step.isEmpty { nodes[node].places[key] = child }
        return child
    }

    func value(_ shape: ParameterShape) throws(HTTPMessageError) -> JSONValue { try value(of: 0, shape) }

    private func value(of index: Int, _ shape: ParameterShape) throws(HTTPMessageError) -> JSONValue {
        let node = nodes[index]
        if let text = node.text {
            guard node.children.isEmpty else { throw HTTPMessageError(place, .malformed("both a text and an object")) }
            return try shape.scalar(text, at: place)
        }
        if shape.allowsArray, let element = shape.element, let children = elements(node) {
            var values: [JSONValue] = []
            for child in children { values.append(try value(of: child, element)) }
            return .array(values)
        }
        guard shape.allowsObject else { throw HTTPMessageError(place, .malformed("expected \(shape.expectation)")) }
        var object = JSONObject()
        for (key, child) in node.children {
            guard !key.isEmpty, let field = shape.field(String(key)) else {
                throw HTTPMessageError(place, .malformed("a property that the schema does not have"))
            }
            object[String(key)] = try value(of: child, field)
        }
        return .object(object)
    }

    /// The elements in order, if the keys are empty, or all indices from 0.
    private func elements(_ node: Node) -> [Int]? {
        if node.children.allSatisfy(\.key.isEmpty) { return node.children.map(\.node) }
        var elements = [Int?](repeating: nil, count: node.children.count)
        for (key, child) in node.children {
            // No sign, no zero in front: one spelling of each index.
            guard let index = Int(key), "\(index)" == key, elements.indices.contains(index) else { return nil }
            elements[index] = child
        }
        return elements.compactMap { $0 }
    }
}
