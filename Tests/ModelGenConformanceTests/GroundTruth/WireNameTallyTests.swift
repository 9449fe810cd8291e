import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenConformance

/// The judge leaves out names of parameters, but does not take the reader's word for what they are.
@Suite struct WireNameTallyTests {
    private func object(_ role: TypeRole) -> ObjectDeclaration {
        var header = DeclarationHeader(
            id: TypeID("ferry.md"), name: SuggestedName("Ferry", .declared), location: SourceLocation(file: "ferry.md"))
        header.role = role
        return ObjectDeclaration(header: header, properties: [])
    }

    private let property = Property(
        sourceName: "built_on", wireName: .guessed("built_on"), type: .string(), presence: .required,
        nullability: .no, location: SourceLocation(file: "ferry.md"))

    private func row() throws -> GroundTruthRow {
        let header = "namespace\tclass\tkind\tname\twire\ttype\tdefault\tconst\n"
        return try #require(
            try GroundTruthRow.rows(of: header + "models\tFerry\tfield\tbuilt_on\tbuiltOn\tstr\t\t").first)
    }

    @Test(arguments: [
        (TypeRole.json, false, 1), (.parameters, false, 0), (.parameters, true, 1), (.response, true, 1),
    ])
    func aClassThatOthersReferToIsJudgedWhateverTheReaderMarksItAs(role: TypeRole, isReferred: Bool, count: Int) throws
    {
        var tally = WireNameTally()
        tally.count(property, try row(), of: object(role), isReferred: isReferred)
        #expect(tally.bodies.total == count)
        #expect(tally.parameters == 1 - count)
        #expect(tally.disagreements.count == count)
    }
}
