import { expect, test } from "vitest";
import { ApiError, errorFrom, offlineError, toApiError } from "./api-error";

test("a refusal of the API keeps its code, words and details", () => {
  const error = errorFrom(409, {
    error: { code: "board.stale", message: "Changed elsewhere.", details: { revision: 7 } },
  });
  expect(error).toMatchObject({
    code: "board.stale",
    status: 409,
    message: "Changed elsewhere.",
    details: { revision: 7 },
  });
});

test("sign-in codes are told in plain words", () => {
  expect(errorFrom(400, { code: "INVALID_OTP", message: "Invalid OTP" })).toMatchObject({
    code: "INVALID_OTP",
    message: "That code is not right. Look again, or ask for a new one.",
  });
  const both = {
    code: "OTP_EXPIRED",
    message: "x",
    error: { code: "auth.code", message: "That code is wrong or has run out." },
  };
  expect(errorFrom(400, both)).toMatchObject({
    code: "auth.code",
    message: "That code has run out. Ask for a new one.",
  });
});

test("a code nobody knows never shows the library's own words", () => {
  const error = errorFrom(403, { code: "SOMETHING_INTERNAL", message: "stack trace" });
  expect(error.message).toBe("This is not open to you.");
});

test.each([null, "<html>", 42, [], {}, { error: "text" }, { error: { code: 5 } }])(
  "an answer that is not ours (%j) has words by its status",
  (body) => {
    expect(errorFrom(503, body).message).toBe("Aktion is busy. Try again in a moment.");
    expect(errorFrom(502, body).message).toBe("Aktion hit a fault of its own. Try again.");
    expect(errorFrom(429, body).status).toBe(429);
  },
);

test("anything thrown becomes an error with words", () => {
  expect(toApiError(offlineError()).code).toBe("offline");
  expect(toApiError(new TypeError("x is undefined")).message).not.toContain("undefined");
  expect(toApiError(undefined)).toBeInstanceOf(ApiError);
});
