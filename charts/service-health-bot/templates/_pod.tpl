{{- define "bot.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "bot.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "bot.serviceAccount" -}}
{{- .Values.serviceAccount.name | default .Release.Name }}
{{- end }}

{{- define "bot.image" -}}
{{- with .Values.image -}}
{{ .repository }}{{ if .digest }}@{{ .digest }}{{ else }}:{{ .tag | default $.Chart.AppVersion }}{{ end }}
{{- end }}
{{- end }}

{{- /* A Deployment. Of the dict: root, component (web or worker), roles, and processes (replicas and resources). */ -}}
{{- define "bot.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .root.Release.Name }}-{{ .component }}
  labels:
    {{- include "bot.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .component }}
spec:
  replicas: {{ .processes.replicas }}
  selector:
    matchLabels:
      {{- include "bot.selector" .root | nindent 6 }}
      app.kubernetes.io/component: {{ .component }}
  strategy:
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  template:
    metadata:
      labels:
        {{- include "bot.labels" .root | nindent 8 }}
        app.kubernetes.io/component: {{ .component }}
        {{- with .root.Values.podLabels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      annotations:
        # A changed setting starts new pods.
        checksum/settings: {{ toYaml .root.Values.settings | sha256sum }}
        {{- with .root.Values.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "bot.pod" . | nindent 6 }}
{{- end }}

{{- define "bot.pod" -}}
serviceAccountName: {{ include "bot.serviceAccount" .root }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 65532
  runAsGroup: 65532
  fsGroup: 65532
  seccompProfile:
    type: RuntimeDefault
# Five seconds until nobody sends requests any more, and the 25 that the bot takes at most.
terminationGracePeriodSeconds: 40
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "bot.selector" .root | nindent 8 }}
        app.kubernetes.io/component: {{ .component }}
containers:
  - name: bot
    image: {{ include "bot.image" .root }}
    imagePullPolicy: {{ .root.Values.image.pullPolicy }}
    ports:
      - name: http
        containerPort: 3978
      {{- if .root.Values.metricsPort }}
      - name: metrics
        containerPort: {{ .root.Values.metricsPort }}
      {{- end }}
    env:
      - name: PORT
        value: '3978'
      - name: ROLES
        value: {{ .roles | quote }}
      {{- if .root.Values.metricsPort }}
      - name: METRICS_PORT
        value: {{ .root.Values.metricsPort | quote }}
      {{- end }}
      {{- range $name, $value := .root.Values.settings }}
      - name: {{ $name }}
        value: {{ $value | toString | quote }}
      {{- end }}
    {{- with .root.Values.existingSecret }}
    envFrom:
      - secretRef:
          name: {{ . }}
    {{- end }}
    startupProbe:
      httpGet: { path: /healthz, port: http }
      periodSeconds: 2
      failureThreshold: 30
    livenessProbe:
      httpGet: { path: /healthz, port: http }
      periodSeconds: 15
      timeoutSeconds: 5
    lifecycle:
      preStop:
        sleep: { seconds: 5 }
    {{- /* While the source or Redis is away, the bot still answers Teams: then /readyz would take all its processes away. */}}
    readinessProbe:
      httpGet: { path: {{ ternary "/readyz" "/healthz" (eq .component "worker") }}, port: http }
      periodSeconds: 5
      timeoutSeconds: 5
    resources:
      {{- toYaml .processes.resources | nindent 6 }}
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      capabilities:
        drop: [ALL]
    {{- if or .root.Values.filesSecret .root.Values.recordClaim }}
    volumeMounts:
      {{- if .root.Values.filesSecret }}
      - name: files
        mountPath: /secrets
        readOnly: true
      {{- end }}
      {{- if .root.Values.recordClaim }}
      - name: record
        mountPath: /data
      {{- end }}
    {{- end }}
{{- if or .root.Values.filesSecret .root.Values.recordClaim }}
volumes:
  {{- with .root.Values.filesSecret }}
  - name: files
    secret:
      secretName: {{ . }}
      defaultMode: 0440
  {{- end }}
  {{- with .root.Values.recordClaim }}
  - name: record
    persistentVolumeClaim:
      claimName: {{ . }}
  {{- end }}
{{- end }}
{{- end }}
