import Foundation
import Hummingbird
import LendingHandlers
import ModelHTTP

// lending-server [PORT]: callbacks are printed.
let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8080
let library = Library { operation, url in print("callback to \(url): \(operation)") }
let scans = FileManager.default.temporaryDirectory.appendingPathComponent("lending-scans-\(port)")
let router = lendingRouter(try .lending(library, scans: scans))
let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
try await application.runService()
