// Passkeys on the sign-in page and on a person's own account: asks the server for a ceremony, the browser for the key.
(() => {
  "use strict";
  if (!window.PublicKeyCredential) return;

  const encode = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");
  const decode = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const decodeIds = (keys) => (keys || []).map((key) => ({ ...key, id: decode(key.id) }));

  const place = document.querySelector("[data-passkey-csrf-token]");
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const csrfHeader = place?.dataset.passkeyCsrfHeader || meta("csrf-header");
  const csrfToken = place?.dataset.passkeyCsrfToken || meta("csrf-token");

  const post = async (url, body) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", [csrfHeader]: csrfToken },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  };

  const signIn = async () => {
    const options = await post("/webauthn/authenticate/options");
    const key = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: decode(options.challenge),
        allowCredentials: decodeIds(options.allowCredentials),
      },
    });
    const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
    const done = await post("/login/webauthn", {
      id: key.id,
      rawId: encode(key.rawId),
      response: {
        authenticatorData: encode(authenticatorData),
        clientDataJSON: encode(clientDataJSON),
        signature: encode(signature),
        userHandle: userHandle ? encode(userHandle) : undefined,
      },
      credType: key.type,
      clientExtensionResults: key.getClientExtensionResults(),
      authenticatorAttachment: key.authenticatorAttachment,
    });
    window.location.assign(done.redirectUrl);
  };

  const register = async (label) => {
    const options = await post("/webauthn/register/options");
    const key = await navigator.credentials.create({
      publicKey: {
        ...options,
        user: { ...options.user, id: decode(options.user.id) },
        challenge: decode(options.challenge),
        excludeCredentials: decodeIds(options.excludeCredentials),
      },
    });
    const credential = {
      id: key.id,
      rawId: encode(key.rawId),
      response: {
        attestationObject: encode(key.response.attestationObject),
        clientDataJSON: encode(key.response.clientDataJSON),
        transports: key.response.getTransports ? key.response.getTransports() : [],
      },
      type: key.type,
      clientExtensionResults: key.getClientExtensionResults(),
      authenticatorAttachment: key.authenticatorAttachment,
    };
    const done = await post("/webauthn/register", { publicKey: { credential, label } });
    if (!done.success) throw new Error("not registered");
    window.location.reload();
  };

  const signInButton = document.querySelector('[data-passkey="sign-in"]');
  if (signInButton) {
    signInButton.hidden = false;
    signInButton.addEventListener("click", () =>
      signIn().catch((problem) => {
        console.error(problem);
        window.location.assign("/login?error");
      }),
    );
  }

  const form = document.querySelector('[data-passkey="register"]');
  if (form) {
    form.hidden = false;
    const problemLine = form.querySelector("[data-passkey-problem]");
    const label = form.querySelector("input");
    form.querySelector("[data-passkey-button]").addEventListener("click", () => {
      problemLine.hidden = true;
      register(label.value.trim() || navigator.platform || "passkey").catch((problem) => {
        console.error(problem);
        problemLine.hidden = false;
      });
    });
  }
})();
