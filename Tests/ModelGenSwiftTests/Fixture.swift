import ModelGenDiagnostics
import ModelGenModel

@testable import ModelGenSwift
import ModelGenText

/// Builds models by hand, a line a property.
enum Fixture {
    static let location = SourceLocation(file: "api.yaml")

    static func header(_ name: String, namespace: [String] = [], documentation: String? = nil) -> DeclarationHeader {
        let path = (namespace + [name]).joined(separator: "/")
        return DeclarationHeader(
            id: TypeID("api.yaml#/components/schemas/\(path)"), name: SuggestedName(name, .declared),
            namespace: namespace,
            documentation: documentation, location: location)
    }

    static func id(_ name: String) -> TypeID { header(name).id }

    static func object(
        _ name: String, _ properties: [Property], documentation: String? = nil,
        additional: AdditionalProperties = .unannounced
    ) -> TypeDeclaration {
        .object(
            ObjectDeclaration(
                header: header(name, documentation: documentation), properties: properties,
                additionalProperties: additional))
    }

    static func property(
        _ name: String, _ type: TypeReference, _ presence: Presence = .required, _ nullability: Nullability = .no,
        documentation: String? = nil, constraints: [Constraint] = []
    ) -> Property {
        Property(
            sourceName: name, wireName: .known(name), type: type, presence: presence, nullability: nullability,
            documentation: documentation, constraints: constraints, location: location)
    }

    static func enumeration(
        _ name: String, _ values: [String], openness: EnumerationDeclaration.Openness = .unstated
    ) -> TypeDeclaration {
        .enumeration(
            EnumerationDeclaration(
                header: header(name), valueType: .string, values: values.map { .init(.string($0)) }, openness: openness)
        )
    }

    static func union(_ name: String, _ members: [TypeReference], dispatch: Dispatch) -> TypeDeclaration {
        .union(
            UnionDeclaration(
                header: header(name), members: members.map { UnionDeclaration.Member($0) }, requirement: .exactlyOne,
                dispatch: dispatch))
    }

    static func reference(_ name: String) -> TypeReference { .reference(id(name)) }

    /// What is decided about declarations before any is written.
    static func scope(_ declarations: [TypeDeclaration]) -> EmissionScope {
        EmissionScope(ModelSet(declarations: declarations), options: SwiftOptions(toolVersion: "0.1.0"))
    }

    static func emit(_ declarations: [TypeDeclaration], _ change: (inout SwiftOptions) -> Void = { _ in }) throws
        -> [String: String]
    {
        var options = SwiftOptions(toolVersion: "0.1.0")
        change(&options)
        let emission = try SwiftEmitter(options: options).emit(ModelSet(declarations: declarations))
        return Dictionary(uniqueKeysWithValues: emission.files.map { ($0.path, $0.contents) })
    }
}

extension EmissionScope {
    /// What is decided about the properties of an object; nothing for another declaration.
    func plans(of declaration: TypeDeclaration) -> [PropertyPlan] {
        guard case .object(let object) = declaration else { return [] }
        return PropertyPlanner(scope: self, object: object).plans
    }
}
