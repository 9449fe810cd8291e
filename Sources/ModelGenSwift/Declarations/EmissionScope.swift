import ModelGenModel
import ModelGenText

/// Everything that was decided about a model before any of it is written.
///
/// A class, because every renderer holds it: as a struct it would be copied, table by table, for each type and property.
final class EmissionScope: Sendable {
    let options: SwiftOptions
    /// What is declared, in source order.
    let declarations: [TypeDeclaration]
    let sharing: SharedTypes
    let catalog: TypeCatalog
    let storage: StorageDecision
    let needs: ValidationNeeds
    let tags: SentTags
    let several: SeveralMembers
    let prover: DispatchProver
    let operationTypes: OperationTypes
    let mergePatches: MergePatches
    let conformances: Conformances

    init(_ model: ModelSet, options: SwiftOptions) {
        self.options = options
        // Names are decided first, so that they do not depend on what is shared.
        let names = TypeNamer(options).names(for: model.declarations)
        sharing = SharedTypes(model.declarations, names: names, options: options)
        let model = sharing.applied(to: model)
        declarations = model.declarations
        catalog = TypeCatalog(model, names: names, options: options)
        storage = StorageDecision(model, catalog: catalog)
        needs = ValidationNeeds(model, catalog: catalog)
        tags = SentTags(model, catalog: catalog)
        several = SeveralMembers(catalog: catalog)
        prover = DispatchProver(model)
        operationTypes = OperationTypes(model)
        mergePatches = MergePatches(model, options: options, catalog: catalog)
        conformances = Conformances(model, catalog: catalog, sharing: sharing)
    }

    /// The access modifier with its blank, or nothing.
    var access: String { options.accessLevel.modifier }

    /// Where a schema stands, for validation issues: a JSON pointer into a document, or a page's name.
    func schemaPlace(_ id: TypeID, property: String? = nil) -> String {
        guard let fragment = ASCII.firstIndex(of: UInt8(ascii: "#"), in: id.rawValue) else {
            let page = id.rawValue.split(separator: "/").last.map(String.init) ?? id.rawValue
            return property.map { "\(page)#\($0)" } ?? page
        }
        return String(id.rawValue[fragment...]) + (property.map { "/properties/\(Self.pointerToken($0))" } ?? "")
    }

    /// A key as a JSON Pointer has it (RFC 6901 §3).
    static func pointerToken(_ text: String) -> String {
        if ASCII.consists(text, of: { $0 != UInt8(ascii: "~") && $0 != UInt8(ascii: "/") }) { return text }
        return text.unicodeScalars.reduce(into: "") { token, scalar in
            switch scalar {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.unicodeScalars.append(scalar)
            }
        }
    }
}
