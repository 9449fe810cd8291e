import ModelGenDiagnostics
import ModelGenModel

/// Finds the declaration of a class. Namespaces are kept apart: what stands in another one is another type.
struct DeclarationIndex {
    private let byName: [String: [TypeDeclaration]]
    /// Documents without namespaces may spell a schema's name otherwise than the class made from it.
    private let byNormalizedName: [String: TypeDeclaration]
    private let namespaces: Set<String>
    let names: [TypeID: String]
    let byID: [TypeID: TypeDeclaration]

    init(_ declarations: [TypeDeclaration], classes: [ClassName]) {
        namespaces = Set(classes.map(\.namespace))
        let namespaces = namespaces
        byID = Dictionary(declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        names = byID.mapValues { Self.name(of: $0, namespaces) }
        byName = Dictionary(grouping: declarations) { $0.header.name.text }
        byNormalizedName = Dictionary(
            declarations.map { (PropertyName.normalized($0.header.name.text), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A declaration in the class's namespace, or in one that the sources do not have, as `errors` where the sources put all
    /// classes into `models`.
    func declaration(of owner: ClassName) -> TypeDeclaration? {
        let candidates = byName[owner.name] ?? []
        return candidates.first { $0.namespaceName == owner.namespace }
            ?? candidates.first { !namespaces.contains($0.namespaceName) }
            ?? (namespaces == [""] ? byNormalizedName[PropertyName.normalized(owner.name)] : nil)
    }

    /// The values that a declaration lists: its own, or those of the first spelling where it has two for the same, because a page
    /// does not quote texts.
    func list(_ declaration: TypeDeclaration) -> EnumerationDeclaration? {
        switch declaration {
        case .enumeration(let enumeration): return enumeration
        case .union(let union):
            let lists = union.members.compactMap { member -> EnumerationDeclaration? in
                guard case .reference(let id) = member.type, case .enumeration(let list)? = byID[id] else { return nil }
                return list
            }
            let spellings = lists.map { $0.values.map { SourceSpelling.of($0.value) } }
            return lists.count == union.members.count && Set(spellings).count == 1 ? lists.first : nil
        case .object, .alias: return nil
        }
    }

    /// Whether the sources have the namespace.
    func isKnown(_ namespace: String) -> Bool { namespaces.contains(namespace) }

    /// The class that a declaration must be.
    func owner(of declaration: TypeDeclaration) -> ClassName {
        ClassName(
            namespace: declaration.namespaceName, name: declaration.header.name.text, isQualified: namespaces.count > 1)
    }

    /// How an annotation of the sources names a class: bare in its own namespace, else behind its module.
    func spelled(_ name: String, in namespace: String, isClass: (ClassName) -> Bool) -> String {
        let parts = name.split(separator: ".").map(String.init)
        guard let last = parts.last, namespaces.count > 1 else { return parts.count == 2 ? parts[1] : name }
        let module = parts.count > 1 ? String(parts[0].prefix { $0 != "_" }) : namespace
        let owner = ClassName(
            namespace: namespaces.contains(module) ? module : namespace, name: last, isQualified: true)
        return isClass(owner) ? "\(owner)" : name
    }

    private static func name(of declaration: TypeDeclaration, _ namespaces: Set<String>) -> String {
        let name = declaration.header.name.text
        guard namespaces.count > 1, namespaces.contains(declaration.namespaceName) else { return name }
        return "\(declaration.namespaceName).\(name)"
    }
}

extension TypeDeclaration {
    /// The folder that stands for the namespace, also where all pages are in it; pages of a flat layout are in `models`.
    fileprivate var namespaceName: String {
        let folder = header.location.file.split(separator: "/").dropLast().last
        return header.namespace.last ?? folder.map(String.init) ?? "models"
    }
}
