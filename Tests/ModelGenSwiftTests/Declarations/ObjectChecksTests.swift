import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenSwift

/// The body of a struct's `validate(into:)`.
@Suite struct ObjectChecksTests {
    private let string = TypeReference.scalar(ScalarType(.string))

    private func checks(_ object: TypeDeclaration, _ others: [TypeDeclaration] = []) -> ObjectChecks.Rendered {
        let scope = Fixture.scope([object] + others)
        guard case .object(let declaration) = object else { return ObjectChecks.Rendered() }
        return ObjectChecks(declaration, scope.plans(of: object).map(SharedContext.init), scope: scope).rendered()
    }

    @Test func whatHasNoConstraintIsNotChecked() {
        #expect(checks(Fixture.object("Pet", [Fixture.property("a", string)])).statements.isEmpty)
    }

    @Test func eachPropertyIsCheckedWhereItStands() {
        let object = Fixture.object(
            "Pet", [Fixture.property("a/b", string, constraints: [.init(.minLength(1)), .init(.maxLength(9))])])
        #expect(
            checks(object).statements.lines == [
                ##"issues.property("a/b", aB, schema: "#/components/schemas/Pet/properties/a~1b") { issues, value in"##,
                "    issues.minLength(value, 1)",
                "    issues.maxLength(value, 9)",
                "}",
            ])
    }

    @Test func aPatternIsAConstantAndOneThatCannotBeCompiledIsReported() {
        func object(_ pattern: String) -> TypeDeclaration {
            Fixture.object("Pet", [Fixture.property("code", string, constraints: [.init(.pattern(pattern))])])
        }
        let good = checks(object("^[A-Z]+$"))
        #expect(good.patterns.map(\.name) == ["codePattern"])
        #expect(good.statements.text.contains("issues.pattern(value, Self.codePattern, \"^[A-Z]+$\")"))
        #expect(good.diagnostics.isEmpty)
        let bad = checks(object("(?<=a)b("))
        #expect(bad.patterns.isEmpty && bad.statements.isEmpty)
        #expect(!bad.diagnostics.isEmpty)
    }

    @Test func aConstraintThatIsNotCheckedIsReported() {
        let object = Fixture.object(
            "Pet", [Fixture.property("a", .any, constraints: [.init(.uniqueItems)])])
        let rendered = checks(object)
        #expect(rendered.statements.isEmpty)
        #expect(rendered.diagnostics.map(\.message) == ["`uniqueItems` of `a` is not checked"])
    }

    @Test func valuesOfAdditionalPropertiesAreChecked() {
        let object = Fixture.object(
            "Pet", [], additional: .values(ElementType(string, constraints: [.init(.minLength(2))])))
        #expect(
            checks(object).statements.lines == [
                "issues.values(additionalProperties) { issues, value in", "    issues.minLength(value, 2)", "}",
            ])
    }
}
