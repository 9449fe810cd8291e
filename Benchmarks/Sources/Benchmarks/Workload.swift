import Foundation

/// A payload by its name; it is built, or read, when its turn comes.
struct Workload {
    let name: String
    /// `nil` where the document is not there.
    let prepare: () throws -> Benchmark?

    static var all: [Workload] {
        [
            Workload(name: "Issues") {
                try Benchmark(
                    "Issues", Payloads.issues(), [Plain.Issue].self, [Issue].self, broken: BrokenDocuments.issues)
            },
            Workload(name: "Charges") {
                try Benchmark(
                    "Charges", Payloads.charges(), Plain.ChargeList.self, ChargeList.self,
                    broken: BrokenDocuments.charges)
            },
            Workload(name: "Chat completions") {
                try Benchmark(
                    "Chat completions", Payloads.chatCompletions(), [Plain.ChatCompletion].self, [ChatCompletion].self)
            },
            Workload(name: "Shipments") {
                try Benchmark(
                    "Shipments", Payloads.shipments(), [Plain.Shipment].self, [Shipment].self,
                    broken: BrokenDocuments.shipments)
            },
            Workload(name: "citm_catalog.json") {
                try document("citm_catalog.json").map {
                    try Benchmark("citm_catalog.json", $0, Plain.Catalog.self, Catalog.self)
                }
            },
            Workload(name: "twitter.json") {
                try document("twitter.json").map {
                    try Benchmark("twitter.json", $0, Plain.StatusSearch.self, StatusSearch.self)
                }
            },
        ]
    }

    /// A document of other people, which is not part of the repository.
    private static func document(_ name: String) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: "../shared/corpus/json/\(name)") else {
            print("NOTICE: ../shared/corpus/json/\(name) is not there; nothing is measured on it.\n")
            return nil
        }
        return [UInt8](data)
    }
}
