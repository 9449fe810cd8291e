import Foundation
import ModelRuntime

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

// URLSession and models, with nothing between them.

/// What the server answered in place of a model.
struct RequestError<Problem: ModelValue>: Error {
    var status: Int
    /// What it says, where it says something that can be read.
    var problem: Problem?
}

extension URLSession {
    /// The model that the server answers with.
    func model<Answer: ModelValue, Problem: ModelValue>(
        for request: URLRequest, orThrow _: Problem.Type, options: DecodingOptions = .lenient
    ) async throws -> Answer {
        var request = request
        request.setValue("application/json", forHTTPHeaderField: "Accept")
        let (data, response) = try await data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard 200..<300 ~= status else {
            throw RequestError(status: status, problem: try? Problem(json: data))
        }
        return try Answer(json: data, options: options)
    }
}

extension URLRequest {
    /// A request whose body is a model.
    init(_ method: String, _ url: URL, body: some ModelValue) throws {
        self.init(url: url)
        httpMethod = method
        httpBody = try body.jsonData()
        setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
}
