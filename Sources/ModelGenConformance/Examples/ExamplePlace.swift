import ModelGenModel
import ModelGenSyntax

/// A value of a document, with the way to it.
package struct ExamplePlace: Sendable {
    let file: String
    let pointer: JSONPointer
    let node: Node

    /// What a type that is declared here is identified by.
    var id: TypeID { TypeID("\(file)#\(pointer)") }

    func child(_ key: String) -> ExamplePlace? { node[key].map { child(key, $0) } }

    var entries: [(key: String, place: ExamplePlace)] {
        (node.mapping?.entries ?? []).map { ($0.key, child($0.key, $0.value)) }
    }

    var elements: [ExamplePlace] {
        (node.sequence ?? []).enumerated().map { child(String($0.offset), $0.element) }
    }

    private func child(_ token: String, _ node: Node) -> ExamplePlace {
        ExamplePlace(file: file, pointer: pointer.appending(token), node: node)
    }
}
