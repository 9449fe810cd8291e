/// The source of the program that reads instances with generated types and says which it accepts.
enum JudgeProgram {
    static func source(for subjects: [SuiteSubject]) -> String {
        let entries = subjects.map { subject in
            let type = subject.typeName ?? "JSONValue"
            let validator = subject.validatorName.map { ", \($0).self" } ?? ""
            return "    \(subject.number): { judge(\(type).self, $0\(validator)) },"
        }
        return fixed + JudgeLaws.source + "\nlet subjects: [Int: ([UInt8]) -> Answer] = [\n"
            + entries.joined(separator: "\n") + "\n]\n"
            + loop
    }

    private static let fixed = #"""
        import Foundation
        import ModelRuntime

        struct Answer {
            var direct: Bool
            var codable: Bool?
            /// What holds of every value and does not hold here.
            var broken: [String] = []
            var reason: String
        }

        /// Whether every number and key survives Foundation's decoder.
        func isCarried(_ value: JSONValue) -> Bool {
            switch value {
            case .null, .boolean, .string: return true
            case .number(let number):
                if let integer: Int64 = number.integer() { return JSONNumber(integer) == number && abs(integer) < 1 << 53 }
                return number.double.flatMap { JSONNumber($0) } == number
            case .array(let elements): return elements.allSatisfy(isCarried)
            case .object(let object): return Set(object.keys).count == object.count && object.values.allSatisfy(isCarried)
            }
        }

        func judge<Value: ModelValue & Codable>(
            _ type: Value.Type, _ bytes: [UInt8], issues: (Value) -> [ValidationIssue], isValid: (Value) -> Bool
        ) -> Answer {
            var answer = Answer(direct: false, codable: nil, reason: "")
            do {
                let value = try Value(json: bytes, options: .strict)
                let found = issues(value)
                answer.direct = found.isEmpty
                answer.reason = found.map(\.description).joined(separator: "; ")
                if isValid(value) != found.isEmpty { answer.reason = "isValid contradicts the issues " + answer.reason }
            } catch { answer.reason = "\(error)" }
            guard let raw = try? JSONValue(json: bytes) else { return answer }
            let strict = Reading<Value>(of: bytes, .strict), lenient = Reading<Value>(of: bytes, .lenient)
            answer.broken = brokenLaws(raw, strict, lenient) { issues($0).isEmpty }
            guard isCarried(raw) else { return answer }
            let carried = Reading<Value>(carrying: bytes, .strict)
            answer.codable = carried.value.map { issues($0).isEmpty } ?? false
            answer.broken += differences(strict, carried).map { "strictly, Codable \($0)" }
            answer.broken += differences(lenient, Reading(carrying: bytes, .lenient)).map { "leniently, Codable \($0)" }
            return answer
        }

        func judge<Value: ModelValue & Codable>(_ type: Value.Type, _ bytes: [UInt8]) -> Answer {
            judge(type, bytes, issues: { $0.issues() }, isValid: { $0.isValid })
        }

        func judge<Value, Validator: ModelValidator>(
            _ type: Value.Type, _ bytes: [UInt8], _ validator: Validator.Type
        ) -> Answer where Validator.Value == Value, Value: Codable {
            judge(type, bytes, issues: { validator.issues(of: $0) }, isValid: { validator.isValid($0) })
        }

        """#

    private static let loop = #"""

        let text = try String(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]), encoding: .utf8)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2)
            guard cells.count == 3, let number = Int(Substring(cells[0])), let subject = subjects[number] else { continue }
            let answer = subject(Array(cells[2]))
            let codable = answer.codable.map { $0 ? "+" : "-" } ?? "?"
            let cellsOfAnswer = [
                String(Substring(cells[0])), String(Substring(cells[1])), answer.direct ? "+" : "-", codable,
                onOneLine(answer.broken.joined(separator: "; ")), onOneLine(answer.reason),
            ]
            // At once, so that a crash costs only the answers after it.
            FileHandle.standardOutput.write(Data((cellsOfAnswer.joined(separator: "\t") + "\n").utf8))
        }

        """#
}
