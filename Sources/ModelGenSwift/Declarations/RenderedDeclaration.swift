import ModelGenDiagnostics
import ModelGenModel

/// A declaration as Swift, before it is put into a file.
struct RenderedDeclaration: Sendable {
    var id: TypeID
    /// The name of the type at the top level in which it stands, or its own: what decides its file.
    var outermostName: String
    /// The declaration and what stands beside it, without line feeds at the end.
    var text: String
    /// The type that a `typealias` stands in, where `text` is that alone: it goes there together with those beside it.
    var holder: String?
    var needsFoundation: Bool
    var needsRuntime: Bool
    /// Whether it needs the run-time library of operations.
    var isOperation = false
    /// The modules of protocols that it conforms to.
    var modules: [String] = []
    /// Whether nothing of it can be seen from another module.
    var isInternal = false
    /// Whether the run-time library shows in nothing but a conformance, which in a package is no use of an import.
    var onlyConformsToRuntime = false
    var diagnostics: [Diagnostic] = []
    /// For objects: the wire names of properties that hold a `Date`, which keeps less than a text may say.
    var dates: [String] = []
    /// For objects: the wire names in the order of the initializer's parameters.
    var initializerOrder: [String]?
}

extension [RenderedDeclaration] {
    /// What stands in a file. Names that stand in one type, one after the other, stand in one extension of it.
    var texts: [String] {
        var texts: [String] = []
        var names: [String] = []
        for (index, declaration) in enumerated() {
            guard let holder = declaration.holder else {
                texts.append(declaration.text)
                continue
            }
            names.append(declaration.text)
            if index + 1 < count, self[index + 1].holder == holder { continue }
            texts.append(RenderedDeclaration.text(names.joined(separator: "\n"), in: holder))
            names = []
        }
        return texts
    }
}

extension RenderedDeclaration {
    /// Puts together what stands in another type or the namespace, where there is one, and what stands beside it.
    ///
    /// Each thread does so for its own declarations, and the parts are not kept.
    static func text(_ declaration: String, extensions: String = "", in surroundings: String?) -> String {
        let trimmed = trimmed(declaration)
        let inner = surroundings.map { enclosed(trimmed, in: $0)[...] } ?? trimmed
        let outer = Self.trimmed(extensions)
        if outer.isEmpty { return String(inner) }
        var text = ""
        text.reserveCapacity(inner.utf8.count + outer.utf8.count + 2)
        text += inner
        text += "\n\n"
        text += outer
        return text
    }

    /// With an alias beside it, where another name hides the type's.
    func withSecondName(in scope: EmissionScope) -> RenderedDeclaration {
        guard let second = scope.catalog.secondNames[id], let name = scope.catalog.names[id] else { return self }
        let alias = """
            /// `\(name)`, by a name that no type inside another one has.
            \(scope.access)typealias \(second) = \(scope.catalog.qualifiedName(id))
            """
        var declaration = self
        declaration.text += "\n\n" + Self.text(alias, in: scope.options.namespace)
        return declaration
    }

    /// By bytes; a line feed that is half of a line end stays.
    private static func trimmed(_ text: String) -> Substring {
        var bytes = text.utf8[...]
        while bytes.last == UInt8(ascii: "\n"), bytes.dropLast().last != UInt8(ascii: "\r") { bytes.removeLast() }
        return Substring(bytes)
    }

    /// Lines are told by their bytes: by characters, which a line feed may be a part of, it takes ten times as long.
    private static func enclosed(_ text: Substring, in surroundings: String) -> String {
        var bytes = Array("nonisolated extension \(surroundings) {\n".utf8)
        bytes.reserveCapacity(bytes.count + text.utf8.count * 5 / 4)
        let source = Array(text.utf8)
        var start = 0
        while start <= source.count {
            let end = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
            if end > start { bytes += "    ".utf8 }
            bytes += source[start..<end]
            bytes.append(UInt8(ascii: "\n"))
            start = end + 1
        }
        bytes.append(UInt8(ascii: "}"))
        return String(decoding: bytes, as: UTF8.self)
    }
}
