internal import ModelGenSyntax

/// A JSON Pointer (RFC 6901) that shares its beginning with its siblings', so that walking a document copies nothing.
final class PointerPath: Sendable {
    let parent: PointerPath?
    let token: String

    static let root = PointerPath(parent: nil, token: "")

    private init(parent: PointerPath?, token: String) {
        self.parent = parent
        self.token = token
    }

    convenience init(_ tokens: [String]) {
        guard let last = tokens.last else {
            self.init(parent: nil, token: "")
            return
        }
        self.init(parent: tokens.dropLast().reduce(PointerPath.root) { $0.appending($1) }, token: last)
    }

    func appending(_ token: String) -> PointerPath { PointerPath(parent: self, token: token) }

    /// The unescaped tokens, outermost first.
    var tokens: [String] {
        var tokens: [String] = []
        var path = self
        while let parent = path.parent {
            tokens.append(path.token)
            path = parent
        }
        return tokens.reversed()
    }
}

extension PointerPath: CustomStringConvertible {
    var description: String { JSONPointer(tokens: tokens).description }
}
