import ModelGenModel
import Testing

@testable import ModelGenCore

@Suite struct RecordedIdentitiesTests {
    /// As if the output folder were `/project/out` and the working directory `/project`.
    private func identities(_ inputs: String...) -> RecordedIdentities {
        RecordedIdentities(inputs: inputs) { path in
            if path.hasPrefix("/project/") { return "../" + path.dropFirst("/project/".count) }
            return "../" + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
        }
    }

    @Test(arguments: ["specs/petstore.yaml", "./specs/petstore.yaml", "/project/specs/petstore.yaml"])
    func theRecordReadsTheSameFromEverywhere(_ path: String) {
        let identities = identities(path)
        let recorded = identities.recorded(TypeID(path + "#/components/schemas/Pet"))
        #expect(recorded == "../specs/petstore.yaml#/components/schemas/Pet")
        #expect(identities.restored(recorded) == TypeID(path + "#/components/schemas/Pet"))
    }

    @Test func filesBesideAnInputAreRestoredLikeIt() {
        let identities = identities("./specs/petstore.yaml", "other/a.yaml")
        #expect(identities.restored("../specs/common/error.yaml#/E") == TypeID("./specs/common/error.yaml#/E"))
        #expect(identities.restored("../other/b.yaml") == TypeID("other/b.yaml"))
    }

    @Test func standardInputHasNoPath() {
        #expect(identities("<stdin>").recorded(TypeID("<stdin>#/Pet")) == "<stdin>#/Pet")
        #expect(identities("<stdin>").restored("<stdin>#/Pet") == TypeID("<stdin>#/Pet"))
    }
}
